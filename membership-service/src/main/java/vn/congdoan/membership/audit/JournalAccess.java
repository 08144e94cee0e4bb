package vn.congdoan.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
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
    JournalPage rows(String organizationCode, long from, int limit) {
        var organization =
                organizations.filter("organization", organizationCode).orElseThrow();
        jurisdiction.requireSight(organization);
        var rows = journal.rows(organization.code(), from, limit).stream()
                .map(JournalRowView::of)
                .toList();
        return JournalPage.of(rows, head(organization));
    }

    private long head(Organization organization) {
        return journal.stream(organization.code()).map(StreamView::head).orElse(0L);
    }

    /** By organization code. */
    @Transactional
    Page<StreamView> streams(PageQuery page) {
        return page(page, stream -> stream);
    }

    private <V> Page<V> page(PageQuery page, Function<StreamView, V> view) {
        var after = page.after(1).map(key -> key.get(0)).orElse("");
        var streams = journal.streams(jurisdiction.sight(), after, page.limit() + 1);
        return Page.of(streams, page.limit(), view, stream -> Cursor.after(stream.organization()));
    }

    /** @throws Problem of type INVALID_REQUEST when there is no such organization, or its stream ends before {@code to} */
    DigestView digest(String organizationCode, @Nullable Long to) {
        requireSight(organizationCode);
        return digests.digest(organizationCode, to).orElseThrow(() -> unknown(organizationCode));
    }

    private void requireSight(String organizationCode) {
        organizations.findByIdOptional(organizationCode).ifPresent(jurisdiction::requireSight);
    }

    private static Problem unknown(String organizationCode) {
        return Problem.invalid(Invalid.parameter("organization", "organization.unknown", organizationCode));
    }

    /** @throws Problem of type INVALID_REQUEST when there is no such organization */
    Page<VerificationView> verify(@Nullable String organizationCode, PageQuery page) {
        if (organizationCode == null) {
            return page(page, this::verify);
        }
        requireSight(organizationCode);
        var stream = journal.stream(organizationCode).orElseThrow(() -> unknown(organizationCode));
        var rows = page.after(1).isPresent() ? List.<StreamView>of() : List.of(stream);
        return Page.of(rows, page.limit(), this::verify, one -> Cursor.after(one.organization()));
    }

    private VerificationView verify(StreamView stream) {
        return verification.verify(stream.organization());
    }

    /** @throws Problem of type INVALID_REQUEST when the range is none */
    @Transactional
    Recorded<ReplayView> replay(ReplayRequest request) {
        var organization = organizations.at("/organization", request.organization());
        jurisdiction.requireSight(organization);
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
        return replays.find(id)
                .filter(replay -> jurisdiction.sees(organizations.get(replay.organization())))
                .map(ReplayView::of)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
