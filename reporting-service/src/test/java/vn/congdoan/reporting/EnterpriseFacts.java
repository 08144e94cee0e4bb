package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.Facts.Union;

/** What is told of employers. */
public final class EnterpriseFacts {

    private EnterpriseFacts() {}

    /** An employer that facts are told of. */
    public record Enterprise(UUID id, String organization, Sector sector) {

        /** One of non-state workers. */
        public static Enterprise of(String organization, String name) {
            return new Enterprise(
                    UUID.nameUUIDFromBytes((name + organization).getBytes(UTF_8)), organization, Sector.NON_STATE);
        }

        /** The one of the union, in the register of the union's organization. */
        public static Enterprise of(Union union) {
            return new Enterprise(union.enterpriseId(), union.organization(), requireNonNull(union.sector()));
        }

        public Enterprise in(Sector sector) {
            return new Enterprise(id, organization, sector);
        }

        public Enterprise at(String organization) {
            return new Enterprise(id, organization, sector);
        }
    }

    public static EnterpriseRegistered registered(Enterprise enterprise, int headcount, LocalDate on) {
        return new EnterpriseRegistered(
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                headcount,
                on);
    }

    public static EnterpriseSurveyed surveyed(
            Enterprise enterprise, int headcount, EnterpriseClassification classification, LocalDate on) {
        return new EnterpriseSurveyed(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                headcount,
                headcount,
                null,
                0,
                Readiness.UNDECIDED,
                classification);
    }

    public static EnterpriseApproached approached(
            Enterprise enterprise, @Nullable ApproachOutcome outcome, LocalDate on) {
        return new EnterpriseApproached(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                outcome);
    }

    public static UnionFeesInspected feesInspected(
            Enterprise enterprise, @Nullable DocumentReference document, long owed, long paid, LocalDate on) {
        return new UnionFeesInspected(
                UUID.randomUUID(),
                enterprise.id(),
                enterprise.organization(),
                EnterpriseKind.ENTERPRISE,
                enterprise.sector(),
                on,
                document,
                owed,
                paid,
                2,
                1);
    }
}
