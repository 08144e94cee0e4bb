package vn.congdoan.peers.debezium;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Fills the outbox or relays it: {@code fill} makes the table, the slot and the rows anew, {@code relay} sends them and
 * prints {@code {"events":n,"seconds":s}}, the seconds from the start of the engine to the last acknowledgement. Without
 * an argument it does both.
 */
public final class Main {

    private Main() {}

    /** Settings come from the environment, see {@link Settings}. */
    public static void main(String[] arguments) throws InterruptedException, IOException, SQLException {
        var settings = Settings.of(System.getenv());
        var only = arguments.length == 0 ? "" : arguments[0];
        if (!only.equals("relay")) {
            Outbox.fill(settings);
        }
        if (!only.equals("fill")) {
            var seconds = OutboxRelay.relay(settings).toNanos() / 1e9;
            System.out.printf(Locale.ROOT, "{\"events\":%d,\"seconds\":%.3f}%n", settings.expected(), seconds);
        }
    }
}
