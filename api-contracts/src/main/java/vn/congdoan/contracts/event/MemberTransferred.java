package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * A member went from one grassroots union to another. The same fact stands once in the stream of each organization
 * concerned: a stream's fold counts the sides that name its organization.
 */
public record MemberTransferred(UUID memberId, Side from, Side to, LocalDate transferredOn, DocumentReference decision)
        implements MembershipEvent {

    /**
     * One end of a transfer.
     *
     * @param sector that of the union's enterprise; absent for a trade syndicate
     * @param method that of the union's founding
     */
    public record Side(
            UUID unionId, String organizationCode, @Nullable Sector sector, FoundingMethod method) {}

    @Override
    public LocalDate occurredOn() {
        return transferredOn;
    }

    @Override
    public List<String> organizations() {
        return Stream.of(from.organizationCode(), to.organizationCode())
                .distinct()
                .toList();
    }
}
