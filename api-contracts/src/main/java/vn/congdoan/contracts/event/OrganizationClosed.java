package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;

/**
 * An organization ended. What is dated earlier may still be told of it.
 *
 * @param organizationCode the organization that is closed
 * @param closedOn the first date of which nothing is told of it any more
 * @param successors the codes of those who go on with its work, in the order of the decision; none where nobody does
 */
public record OrganizationClosed(
        String organizationCode, LocalDate closedOn, List<String> successors, DocumentReference decision)
        implements SingleStreamEvent {

    public OrganizationClosed {
        successors = List.copyOf(successors);
    }

    @Override
    public LocalDate occurredOn() {
        return closedOn;
    }
}
