package vn.congdoan.guards.wrong;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the clock by itself, sleeps and prints. */
public class MistakeHelper {

    /** Does all of it. */
    public void dawdle() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(LocalDate.now(ZoneOffset.UTC));
    }
}
