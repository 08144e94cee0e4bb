package vn.congdoan.reporting.journal;

import io.smallrye.config.SmallRyeConfigBuilder;
import vn.congdoan.reporting.Journal;
import vn.congdoan.reporting.JournalServer;

/** Clients for tests without the running service. */
public final class JournalClients {

    private JournalClients() {}

    /** A client of a membership-service that keeps that journal. */
    public static JournalClient of(Journal journal) {
        JournalServer server = JournalServer.shared();
        server.answerFor(journal);
        return client(server.url().toString(), server.tokenFile().toString());
    }

    /** A client that knows no journal. */
    public static JournalClient none() {
        return client("", "");
    }

    private static JournalClient client(String url, String tokenFile) {
        JournalConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(JournalConfig.class)
                .withDefaultValue("congdoan.journal.url", url)
                .withDefaultValue("congdoan.journal.token-file", tokenFile)
                .build()
                .getConfigMapping(JournalConfig.class);
        return new JournalClient(config, JournalToken.in(config.tokenFile()));
    }
}
