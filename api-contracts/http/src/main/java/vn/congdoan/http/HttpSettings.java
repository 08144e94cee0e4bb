package vn.congdoan.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Limits of what both services take. */
@ConfigMapping(prefix = "congdoan.http")
public interface HttpSettings {

    /** The largest body of a request; a larger one is a PAYLOAD_TOO_LARGE. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** How long a caller may take to send a body; after that the connection is closed. */
    @WithDefault("PT30S")
    Duration maxBodyTime();

    /** The paths whose POST takes a file as its body, which has limits of its own. */
    Optional<Set<String>> uploadPaths();

    /** The largest file; a larger one is a PAYLOAD_TOO_LARGE. */
    @WithDefault("2G")
    MemorySize maxUploadSize();

    /** How long a caller may take to send a file; after that the connection is closed. */
    @WithDefault("PT15M")
    Duration maxUploadTime();
}
