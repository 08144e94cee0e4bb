package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Draft;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: persons become members of a grassroots union, one or a batch, all or nothing. */
@ApplicationScoped
class MemberAdmission {

    private final Members members;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final CitizenNumberVault vault;
    private final Disclosures disclosures;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MemberAdmission(
            Members members,
            GrassrootsUnions unions,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            CitizenNumberVault vault,
            Disclosures disclosures,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.unions = unions;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.vault = vault;
        this.disclosures = disclosures;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<MemberView> admitOne(UUID unionId, Admission admission) {
        var union = openUnion(unionId);
        var errors = new ArrayList<Invalid>();
        errors.addAll(AdmissionRules.admissionDateErrors(admission.admittedOn(), union.foundedOn()));
        errors.addAll(AdmissionRules.birthErrors(admission.dateOfBirth(), admission.admittedOn(), ""));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!rowsOfMembers(List.of(admission.person())).isEmpty()) {
            throw Problem.of(ProblemType.ALREADY_A_MEMBER).at(List.of(Invalid.at("/citizenId", "already-a-member")));
        }
        var admitted = record(union, admission.admittedOn(), admission.decision(), List.of(admission.person()));
        return new Recorded<>(disclosures.showBack(admitted.value().get(0)), admitted.positions());
    }

    /** Every row's errors are told at once: those of its form, and those that only the register knows. */
    @Transactional
    Recorded<AdmittedBatch> admitBatch(UUID unionId, Draft<AdmissionBatch> draft) {
        var union = openUnion(unionId);
        var errors = new ArrayList<>(draft.errors());
        var alreadyMembers = List.<Invalid>of();
        if (draft.value() != null) {
            var admittedOn = draft.value().admittedOn();
            List<? extends @Nullable NewMember> people =
                    Objects.requireNonNullElse(draft.value().members(), List.of());
            errors.addAll(AdmissionRules.admissionDateErrors(admittedOn, union.foundedOn()));
            for (var row = 0; row < people.size(); row++) {
                var person = people.get(row);
                errors.addAll(
                        person == null
                                ? List.of()
                                : AdmissionRules.birthErrors(person.dateOfBirth(), admittedOn, "/members/" + row));
            }
            errors.addAll(AdmissionRules.repetitions(people));
            alreadyMembers = rowsOfMembers(people).stream()
                    .map(row -> Invalid.at("/members/" + row + "/citizenId", "already-a-member"))
                    .toList();
        }
        if (errors.isEmpty() && !alreadyMembers.isEmpty()) {
            throw Problem.of(ProblemType.ALREADY_A_MEMBER).at(alreadyMembers);
        }
        errors.addAll(alreadyMembers);
        var batch = new Draft<>(draft.value(), errors).orThrow();
        var admitted = record(union, batch.admittedOn(), batch.decision(), batch.members());
        var members = admitted.value().stream().map(disclosures::showBack).toList();
        return new Recorded<>(
                new AdmittedBatch(unionId, batch.admittedOn(), batch.decision(), members), admitted.positions());
    }

    private GrassrootsUnion openUnion(UUID unionId) {
        var union = unions.hold(unionId);
        jurisdiction.require(union);
        unions.requireActive(union);
        return union;
    }

    /** The rows whose person is an active member of some union already. Which one is not the caller's to know. */
    private List<Integer> rowsOfMembers(List<? extends @Nullable NewMember> people) {
        var rowsByIndex = new HashMap<String, List<Integer>>();
        var indexes = new ArrayList<byte[]>();
        for (var row = 0; row < people.size(); row++) {
            var person = people.get(row);
            if (person != null && person.citizenId() != null) {
                var index = vault.index(person.citizenId());
                indexes.add(index);
                rowsByIndex
                        .computeIfAbsent(HexFormat.of().formatHex(index), first -> new ArrayList<>())
                        .add(row);
            }
        }
        var active = members.active(indexes);
        return rowsByIndex.entrySet().stream()
                .filter(each -> active.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .sorted()
                .toList();
    }

    private Recorded<List<Member>> record(
            GrassrootsUnion union, LocalDate admittedOn, CitedDocument cited, List<NewMember> people) {
        var place = unions.placeOf(union, admittedOn);
        organizations.requireOpen("/admittedOn", place, admittedOn);
        var decision = documents.cite(place.code(), cited);
        var now = clock.instant();
        var admitted = people.stream()
                .map(person -> {
                    var id = Identifiers.next();
                    return new Member(id, person, vault.keep(id, person.citizenId()), union, admittedOn, decision, now);
                })
                .toList();
        members.insert(admitted);
        var facts = admitted.stream()
                .map(member -> new Fact(place.code(), member.admitted(place)))
                .toList();
        return new Recorded<>(admitted, journal.append(caller.subject(), facts));
    }
}
