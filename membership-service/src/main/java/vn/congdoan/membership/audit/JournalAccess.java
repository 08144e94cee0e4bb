package vn.congdoan.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: the journal is read back, as far as the present caller may. */
@ApplicationScoped
class JournalAccess {

    private final JournalReader journal;
    private final JournalVerification verification;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    JournalAccess(
            JournalReader journal,
            JournalVerification verification,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Caller caller) {
        this.journal = journal;
        this.verification = verification;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @Transactional
    List<JournalRowView> rows(String organizationCode, long from, int limit) {
        var organization =
                organizations.filter("organization", organizationCode).orElseThrow();
        if (!caller.has(Roles.AUDITOR)) {
            jurisdiction.require(organization);
        }
        return journal.rows(organization.code(), from, limit).stream()
                .map(JournalRowView::of)
                .toList();
    }

    @Transactional
    List<StreamView> streams() {
        var streams = journal.streams();
        if (caller.has(Roles.AUDITOR)) {
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

    /** @throws Problem of type INVALID_REQUEST when there is no such organization */
    List<VerificationView> verify(@Nullable String organizationCode) {
        if (organizationCode == null) {
            return verification.verifyAll();
        }
        var stream = journal.stream(organizationCode)
                .orElseThrow(() ->
                        Problem.invalid(Invalid.parameter("organization", "organization.unknown", organizationCode)));
        return List.of(verification.verify(stream));
    }
}
