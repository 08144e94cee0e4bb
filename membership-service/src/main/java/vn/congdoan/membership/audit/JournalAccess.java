package vn.congdoan.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.journal.Replays;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: the journal is read back, as far as the present caller may. */
@ApplicationScoped
class JournalAccess {

    private final JournalReader journal;
    private final JournalVerification verification;
    private final JournalDigests digests;
    private final Replays replays;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    JournalAccess(
            JournalReader journal,
            JournalVerification verification,
            JournalDigests digests,
            Replays replays,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Caller caller) {
        this.journal = journal;
        this.verification = verification;
        this.digests = digests;
        this.replays = replays;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @Transactional
    List<JournalRowView> rows(String organizationCode, long from, int limit) {
        var organization =
                organizations.filter("organization", organizationCode).orElseThrow();
        if (!seesEveryStream()) {
            jurisdiction.require(organization);
        }
        return journal.rows(organization.code(), from, limit).stream()
                .map(JournalRowView::of)
                .toList();
    }

    @Transactional
    List<StreamView> streams() {
        var streams = journal.streams();
        if (seesEveryStream()) {
            return streams;
        }
        var visible = organizations
                .streamAll()
                .filter(jurisdiction::covers)
                .map(Organization::code)
                .collect(Collectors.toSet());
        return streams.stream()
                .filter(stream -> visible.contains(stream.organization()))
                .toList();
    }

    private boolean seesEveryStream() {
        return caller.has(Roles.AUDITOR) || caller.has(Roles.OPERATOR);
    }

    /** @throws Problem of type INVALID_REQUEST when there is no such organization, or its stream ends before {@code to} */
    DigestView digest(String organizationCode, @Nullable Long to) {
        return digests.digest(organizationCode, to).orElseThrow(() -> unknown(organizationCode));
    }

    private static Problem unknown(String organizationCode) {
        return Problem.invalid(Invalid.parameter("organization", "organization.unknown", organizationCode));
    }

    /** @throws Problem of type INVALID_REQUEST when there is no such organization */
    List<VerificationView> verify(@Nullable String organizationCode) {
        if (organizationCode == null) {
            return verification.verifyAll();
        }
        return List.of(verification.verify(organizationCode).orElseThrow(() -> unknown(organizationCode)));
    }

    /** @throws Problem of type INVALID_REQUEST when the range is none */
    @Transactional
    Recorded<ReplayView> replay(ReplayRequest request) {
        var organization = organizations.at("/organization", request.organization());
        var head = journal.stream(organization.code()).orElseThrow().head();
        if (request.from() > head) {
            throw Problem.invalid(Invalid.at("/from", "max", head));
        }
        if (request.to() != null && request.to() < request.from()) {
            throw Problem.invalid(Invalid.at("/to", "min", request.from()));
        }
        var replay = replays.request(organization.code(), request.from(), request.to(), caller.subject());
        return new Recorded<>(ReplayView.of(replay), List.of());
    }

    /** @throws Problem of type NOT_FOUND */
    ReplayView replay(UUID id) {
        return replays.find(id).map(ReplayView::of).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
