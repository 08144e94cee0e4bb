package vn.congdoan.membership.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.accesslog.Purpose;
import vn.congdoan.membership.idempotency.KeptAnswers;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.member.Disclosures;
import vn.congdoan.membership.member.Member;
import vn.congdoan.membership.member.MemberView;
import vn.congdoan.membership.member.Members;

/**
 * Use case: what tells who a person is goes, wherever the service keeps it: article 14 of Law 91/2025/QH15. The membership
 * stays with its dates, so that every figure stays true.
 */
@ApplicationScoped
class PersonalDataErasure {

    private static final List<String> ERASED = List.of("fullName", "dateOfBirth", "gender", "citizenId");

    private final OwnMembers ownMembers;
    private final Members members;
    private final Disclosures disclosures;
    private final AccessLog log;
    private final KeptAnswers answers;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    PersonalDataErasure(
            OwnMembers ownMembers,
            Members members,
            Disclosures disclosures,
            AccessLog log,
            KeptAnswers answers,
            Journal journal,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.ownMembers = ownMembers;
        this.members = members;
        this.disclosures = disclosures;
        this.log = log;
        this.answers = answers;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    Recorded<MemberView> erase(UUID id, Erasure erasure) {
        var member = ownMembers.toChange(id);
        OwnMembers.requireKnown(member);
        requireGround(member, erasure.ground());
        var erased = member.erase(erasure.ground(), clock.instant(), LocalDate.now(clock));
        members.flush();
        answers.rewrite(id.toString(), body -> without(id, body));
        log.forgetReasons(List.of(id));
        log.record(AccessKind.ERASURE, List.of(id), new Purpose(erasure.ground().name(), erasure.reference()));
        var organization = member.union().organization().code();
        return new Recorded<>(
                disclosures.view(member), journal.append(caller.subject(), List.of(new Fact(organization, erased))));
    }

    /** A membership that lasts needs to know its person, unless an authority says that it must not. */
    private static void requireGround(Member member, ErasureGround ground) {
        if (member.leftOn().isEmpty() && ground != ErasureGround.AUTHORITY_DECISION) {
            throw Problem.of(ProblemType.MEMBERSHIP_ACTIVE);
        }
    }

    /** A kept answer without what it says of the member. */
    private String without(UUID id, String body) {
        try {
            var answer = json.readTree(body);
            eraseIn(answer, id.toString());
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer was kept that is no JSON");
        }
    }

    private static void eraseIn(JsonNode node, String id) {
        if (node instanceof ObjectNode object && object.path("id").asText().equals(id)) {
            object.remove(ERASED);
            object.put("erased", true);
        }
        node.forEach(child -> eraseIn(child, id));
    }
}
