package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.organization.Jurisdiction;

/** Shows members as the present caller may see them. */
@ApplicationScoped
class Disclosures {

    private final Caller caller;
    private final Jurisdiction jurisdiction;
    private final CitizenNumberVault vault;

    Disclosures(Caller caller, Jurisdiction jurisdiction, CitizenNumberVault vault) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
        this.vault = vault;
    }

    MemberView show(Member member) {
        return member.view(of(member), vault);
    }

    /** Without the citizen number in full, for answers that are kept. */
    MemberView showMasked(Member member) {
        return member.view(Disclosure.MASKED, vault);
    }

    /** Whether the caller is shown the names of all the members that it sees. */
    boolean areNamed() {
        return caller.has(Roles.AUDITOR)
                || caller.has(Roles.CITY_OFFICER)
                || caller.has(Roles.DISTRICT_OFFICER)
                || (caller.has(Roles.UNION_OFFICER) && !caller.has(Roles.PARTNER));
    }

    private Disclosure of(Member member) {
        return caller.has(Roles.AUDITOR) || jurisdiction.covers(member.union())
                ? Disclosure.MASKED
                : Disclosure.NOTHING_PERSONAL;
    }
}
