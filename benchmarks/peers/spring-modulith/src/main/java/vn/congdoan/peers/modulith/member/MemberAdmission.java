package vn.congdoan.peers.modulith.member;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.congdoan.peers.modulith.citizennumber.CitizenNumberVault;
import vn.congdoan.peers.modulith.document.Documents;
import vn.congdoan.peers.modulith.grassrootsunion.GrassrootsUnion;
import vn.congdoan.peers.modulith.grassrootsunion.GrassrootsUnions;

/** Use case: a person becomes a member of a grassroots union. */
@Service
class MemberAdmission {

    /** Labour Code 2019, article 3.1: a worker is 15 or older. */
    private static final int MINIMUM_AGE = 15;

    private final GrassrootsUnions unions;
    private final Documents documents;
    private final Members members;
    private final CitizenNumberVault vault;
    private final ApplicationEventPublisher events;
    private final NoArgGenerator identifiers;
    private final Clock clock;

    MemberAdmission(
            GrassrootsUnions unions,
            Documents documents,
            Members members,
            CitizenNumberVault vault,
            ApplicationEventPublisher events,
            NoArgGenerator identifiers,
            Clock clock) {
        this.unions = unions;
        this.documents = documents;
        this.members = members;
        this.vault = vault;
        this.events = events;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Records the admission and publishes the event.
     *
     * @param confinedTo the organization that the caller is confined to, if any
     * @throws ResponseStatusException 404 for a union that is not there for the caller, 400 for dates that can't be, 409
     *     for a dissolved union and for a person who is an active member
     */
    @Transactional
    MemberView admit(UUID unionId, Admission person, @Nullable String confinedTo) {
        var union = unions.hold(unionId)
                .filter(held -> confinedTo == null || held.getOrganization().isWithin(confinedTo))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        requireAdmissible(union, person);
        var index = vault.index(person.citizenId());
        if (members.isActive(index)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The person is an active member of a union.");
        }
        var organization = union.getOrganization().getCode();
        var decision = documents.cite(organization, person.decision());
        var id = identifiers.generate();
        var member = members.save(
                new Member(id, person, union, decision, vault.encrypt(id, person.citizenId()), index, clock.instant()));
        events.publishEvent(member.admitted());
        return new MemberView(
                id,
                unionId,
                organization,
                person.fullName(),
                person.dateOfBirth(),
                person.gender(),
                CitizenNumberVault.mask(person.citizenId()),
                person.admittedOn(),
                person.decision());
    }

    private static void requireAdmissible(GrassrootsUnion union, Admission person) {
        if (union.isDissolved()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The union is dissolved.");
        }
        if (person.admittedOn().isBefore(union.getFoundedOn())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "admittedOn is before the founding.");
        }
        if (person.dateOfBirth().plusYears(MINIMUM_AGE).isAfter(person.admittedOn())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "dateOfBirth is too young.");
        }
    }
}
