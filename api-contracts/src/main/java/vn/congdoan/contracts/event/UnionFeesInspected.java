package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * The union fees of an employer on the register were inspected.
 *
 * @param inspectedOn the date by which it counts
 * @param document by which it was ordered or concluded; absent without one
 * @param owed for the time inspected, in đồng
 * @param paid of that, in đồng
 * @param findings how many things were found wrong
 * @param recommendations how many things were asked for
 */
public record UnionFeesInspected(
        UUID inspectionId,
        UUID enterpriseId,
        String organizationCode,
        EnterpriseKind kind,
        Sector sector,
        LocalDate inspectedOn,
        @Nullable DocumentReference document,
        long owed,
        long paid,
        int findings,
        int recommendations)
        implements SingleStreamEvent {

    @Override
    public LocalDate occurredOn() {
        return inspectedOn;
    }
}
