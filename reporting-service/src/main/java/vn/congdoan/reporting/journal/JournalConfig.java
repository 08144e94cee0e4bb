package vn.congdoan.reporting.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where membership-service answers, and as whom it is called. */
@ConfigMapping(prefix = "congdoan.journal")
public interface JournalConfig {

    /** Its base address, like {@code http://localhost:8081}. Without it nothing is healed and nothing is reconciled. */
    Optional<URI> url();

    /**
     * A file with a bearer token of the roles {@code operator} and {@code auditor}. It is read for every call, so that
     * another token takes effect at once.
     */
    Optional<Path> tokenFile();

    /** This service's own account at the issuer, with those roles; it is preferred to the file. */
    Optional<Client> client();

    /** An account, by its client identifier and its secret. */
    interface Client {

        String id();

        String secret();
    }

    @WithDefault("PT2S")
    Duration connectTimeout();

    /** From the call to the last byte of the answer. */
    @WithDefault("PT10S")
    Duration timeout();
}
