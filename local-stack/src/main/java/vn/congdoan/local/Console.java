package vn.congdoan.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person at the terminal reads. */
public final class Console {

    private final PrintStream out;

    /** @param out where the lines go */
    public Console(PrintStream out) {
        this.out = out;
    }

    /** {@return standard output, in UTF-8 whatever the locale, because names are Vietnamese} */
    public static Console ofThisProcess() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Prints one or more lines. */
    public void say(String lines) {
        out.println(lines.stripTrailing());
    }

    /** Prints a fault as one line. */
    void fault(String message) {
        out.println("error: " + message);
    }
}
