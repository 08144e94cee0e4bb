package vn.congdoan.membership;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Identifiers of what the register holds. */
public final class Identifiers {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Identifiers() {}

    /** A new UUIDv7 (RFC 9562): later ones sort behind earlier ones, which keeps indexes dense and lists in order. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
