package vn.congdoan.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;

/**
 * A document that is to be carried out was put on the register: a directive, a resolution, a plan, a programme.
 *
 * @param organizationCode the organization that issued it, or that registered it where a body above the federation did
 * @param title that of the document
 * @param validFrom the first date on which it holds
 * @param validTo the last date on which it holds; absent where that is open
 * @param firstYear the first calendar year of a programme or term; absent where it has no years
 * @param lastYear the last one, present where firstYear is
 * @param implementedIds the directives that it implements; absent where it implements none
 * @param partners with how many other bodies it is carried out
 * @param targets what a programme asks for over all its years, without milestones; absent where it sets none
 * @param registeredOn the date on which it was put on the register
 */
public record DirectiveRegistered(
        UUID directiveId,
        String organizationCode,
        DirectiveKind kind,
        DocumentReference document,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable List<UUID> implementedIds,
        int partners,
        @Nullable PlanTargets targets,
        LocalDate registeredOn)
        implements SingleStreamEvent {

    public DirectiveRegistered {
        implementedIds = implementedIds == null ? null : List.copyOf(implementedIds);
    }

    @Override
    public LocalDate occurredOn() {
        return registeredOn;
    }
}
