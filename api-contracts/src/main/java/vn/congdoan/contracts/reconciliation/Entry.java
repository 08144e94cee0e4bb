package vn.congdoan.contracts.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * One thing that a journal row says to reports, as a line of text. membership-service draws entries from its journal,
 * reporting-service from its tallies; how each finds them is its own, so that a wrong one shows.
 *
 * @param kind what entries are counted by: the name of a measure, {@value #PLAN} or {@value #ORGANIZATION}
 * @param line the parts in the order of the factory's parameters, with {@code |} between them and nothing for an absent
 *     one; the third part is the kind
 */
public record Entry(String kind, String line) {

    public static final String PLAN = "PLAN";
    public static final String ORGANIZATION = "ORGANIZATION";

    /**
     * A fact counted: {@code HN-CAUGIAY|17|MEMBERS_ADMITTED|<union>|2021-04-04|123/QĐ-LĐLĐ|2021-04-02|NON_STATE|FROM_ABOVE|}.
     *
     * @param organization in whose stream the row stands
     * @param position of the row
     * @param counterpart of a transfer: the organization at its other end
     */
    public static Entry counted(
            String organization,
            long position,
            Measure measure,
            UUID unionId,
            LocalDate factDate,
            @Nullable DocumentReference decision,
            @Nullable Sector sector,
            FoundingMethod method,
            @Nullable String counterpart) {
        return of(
                measure.name(),
                organization,
                position,
                measure,
                unionId,
                factDate,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn(),
                sector,
                method,
                counterpart);
    }

    /** A plan or a revision of one: {@code HN-CAUGIAY|5|PLAN|2021|1|09/KH-LĐLĐ|2021-01-28|27|1450}. */
    public static Entry plan(
            String organization,
            long position,
            int year,
            int revision,
            DocumentReference document,
            PlanTargets targets) {
        return of(
                PLAN,
                organization,
                position,
                PLAN,
                year,
                revision,
                document.number(),
                document.issuedOn(),
                targets.newUnions(),
                targets.newMembers());
    }

    /** An organization's registration, the first row of its stream: {@code HN-CAUGIAY|1|ORGANIZATION|<name>|DISTRICT|HN}. */
    public static Entry organization(String code, String name, OrganizationKind kind, @Nullable String parentCode) {
        return of(ORGANIZATION, code, 1, ORGANIZATION, name, kind, parentCode);
    }

    private static Entry of(String kind, @Nullable Object... parts) {
        return new Entry(
                kind,
                Stream.of(parts)
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining("|")));
    }
}
