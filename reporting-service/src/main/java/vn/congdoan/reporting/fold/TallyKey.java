package vn.congdoan.reporting.fold;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * What a tally counts: everything that reports tell apart.
 *
 * @param organization the code of the organization whose stream tells the facts
 * @param factDate the date of the facts, whenever they were recorded
 * @param decision absent for a departure
 * @param sector absent for a trade syndicate
 * @param method by which the union was founded
 * @param counterpart of a transfer: the code of the organization at its other end, which may be the same
 */
public record TallyKey(
        String organization,
        UUID unionId,
        LocalDate factDate,
        Measure measure,
        @Nullable DocumentReference decision,
        @Nullable Sector sector,
        FoundingMethod method,
        @Nullable String counterpart) {}
