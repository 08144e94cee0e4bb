package vn.congdoan.membership.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/**
 * Use case: unions, with their members and enterprises, come to stand below another organization. What is on record of them
 * stays where it was counted, so that nothing of that date or later may be on record yet.
 */
@ApplicationScoped
class UnionReassignment {

    /** So many unions that stand in the way are named, where the caller meant all of them. */
    private static final int MOST_NAMED = 100;

    private final Organizations organizations;
    private final GrassrootsUnions unions;
    private final Restructurings restructurings;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    UnionReassignment(
            Organizations organizations,
            GrassrootsUnions unions,
            Restructurings restructurings,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.organizations = organizations;
        this.unions = unions;
        this.restructurings = restructurings;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<ReassignmentView> reassign(String code, Reassignment reassignment) {
        var from = organizations.hold(code);
        jurisdiction.require(from);
        requireOneWayOfNaming(reassignment);
        var to = organizations.holdAt("/toOrganizationCode", reassignment.toOrganizationCode());
        jurisdiction.require(to);
        requirePlaces(from, to, reassignment);
        var moved = named(from, reassignment);
        var states = restructurings.states(moved);
        requireNothingLater(moved, states, reassignment);

        var on = reassignment.on();
        var decision = documents.cite(from.decidedOnBy(), reassignment.decision());
        var facts = new ArrayList<Fact>();
        var members = 0L;
        for (var union : moved) {
            var activeMembers = Objects.requireNonNull(states.get(union.id())).activeMembers();
            var reassigned = union.reassigned(to, activeMembers, on, decision);
            facts.add(new Fact(from.code(), reassigned));
            facts.add(new Fact(to.code(), reassigned));
            members += activeMembers;
        }
        var recorded = new ReassignmentView(
                Identifiers.next(), from.code(), to.code(), on, decision.cited(), moved.size(), members);
        restructurings.move(moved, recorded, decision);
        return new Recorded<>(recorded, journal.append(caller.subject(), facts));
    }

    private static void requireOneWayOfNaming(Reassignment reassignment) {
        if (reassignment.meansAll() == (reassignment.unionIds() != null)) {
            throw Problem.invalid(Invalid.at("/unionIds", "reassignment.unions-required"));
        }
    }

    private void requirePlaces(Organization from, Organization to, Reassignment reassignment) {
        if (to.code().equals(from.code())) {
            throw Problem.invalid(Invalid.at("/toOrganizationCode", "organization.same"));
        }
        // Closed on whatever date: what came to stand there would have to be moved on at once.
        to.closedOn().ifPresent(closedOn -> {
            throw Problem.of(ProblemType.ORGANIZATION_CLOSED, closedOn)
                    .at(List.of(Invalid.at("/toOrganizationCode", "organization.closed", closedOn)));
        });
        to.establishedOn().filter(reassignment.on()::isBefore).ifPresent(establishedOn -> {
            throw Problem.invalid(Invalid.at("/on", "date.before-organization", establishedOn));
        });
        // Of a union that was entered late: nothing stood below the organization after its end.
        from.closedOn().filter(reassignment.on()::isAfter).ifPresent(closedOn -> {
            throw Problem.invalid(Invalid.at("/on", "date.after-closing", closedOn));
        });
    }

    /** In the order of their identifiers, and nobody else may hold them. */
    private List<GrassrootsUnion> named(Organization from, Reassignment reassignment) {
        var ids = reassignment.unionIds();
        if (ids == null) {
            var all = unions.toMove(from, null);
            if (all.isEmpty()) {
                throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("/all", "reassignment.no-unions")));
            }
            var early = all.stream()
                    .filter(union -> reassignment.on().isBefore(union.foundedOn()))
                    .findFirst();
            early.ifPresent(union -> {
                throw Problem.invalid(Invalid.at("/on", "date.before-founding", union.foundedOn()));
            });
            return all;
        }
        var found = unions.toMove(from, ids).stream().collect(Collectors.toMap(GrassrootsUnion::id, union -> union));
        var firsts = new HashMap<UUID, Integer>();
        var errors = new ArrayList<Invalid>();
        for (var index = 0; index < ids.size(); index++) {
            var first = firsts.putIfAbsent(ids.get(index), index);
            var error = first != null
                    ? Invalid.at("/unionIds/" + index, "union.repeated", first)
                    : error("/unionIds/" + index, found.get(ids.get(index)), from, reassignment);
            if (error != null) {
                errors.add(error);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return found.values().stream().sorted(Restructurings.ORDER).toList();
    }

    /** Null where the union can leave the organization on that date. */
    private static @Nullable Invalid error(
            String pointer, @Nullable GrassrootsUnion union, Organization from, Reassignment reassignment) {
        if (union == null) {
            return Invalid.at(pointer, "union.unknown");
        }
        if (union.dissolvedOn().isPresent()) {
            return Invalid.at(pointer, "union.dissolved");
        }
        if (!union.organization().code().equals(from.code())) {
            return Invalid.at(pointer, "union.elsewhere", union.organization().code());
        }
        return reassignment.on().isBefore(union.foundedOn())
                ? Invalid.at(pointer, "date.before-founding", union.foundedOn())
                : null;
    }

    private static void requireNothingLater(
            List<GrassrootsUnion> moved, Map<UUID, Restructurings.UnionState> states, Reassignment reassignment) {
        var ids = reassignment.unionIds();
        var late = moved.stream()
                .filter(union -> !Objects.requireNonNull(states.get(union.id()))
                        .lastChange()
                        .isBefore(reassignment.on()))
                .toList();
        if (late.isEmpty()) {
            return;
        }
        var errors = late.stream()
                .limit(ids == null ? MOST_NAMED : late.size())
                .map(union -> Invalid.at(
                        ids == null ? "/on" : "/unionIds/" + ids.indexOf(union.id()),
                        "union.later-facts",
                        Objects.requireNonNull(states.get(union.id())).lastChange(),
                        union.name(),
                        union.id().toString()))
                .toList();
        throw Problem.of(ProblemType.UNIONS_HAVE_LATER_FACTS, reassignment.on(), late.size())
                .at(errors);
    }
}
