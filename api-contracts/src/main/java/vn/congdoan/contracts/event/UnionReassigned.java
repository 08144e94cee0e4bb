package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A grassroots union, with its members, came to stand below another organization. The same fact stands once in the stream
 * of each organization concerned. Facts of the union that are dated earlier stay in the stream of the one that it stood
 * below then, also those that are told later.
 *
 * @param name that of the union: the stream that it comes into has not told it
 * @param sector that of its enterprise; absent for a trade syndicate
 * @param method that of its founding
 * @param members how many active members it had
 * @param reassignedOn the first date whose facts belong to the organization that it stands below now
 */
public record UnionReassigned(
        UUID unionId,
        String name,
        String fromOrganizationCode,
        String toOrganizationCode,
        @Nullable Sector sector,
        FoundingMethod method,
        int members,
        LocalDate reassignedOn,
        DocumentReference decision)
        implements MembershipEvent {

    @Override
    public LocalDate occurredOn() {
        return reassignedOn;
    }

    @Override
    public List<String> organizations() {
        return Stream.of(fromOrganizationCode, toOrganizationCode).distinct().toList();
    }
}
