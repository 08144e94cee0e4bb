package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.organization.Jurisdiction;

/** Shows members as the present caller may see them, and records that it did. */
@ApplicationScoped
public class Disclosures {

    private final Caller caller;
    private final Jurisdiction jurisdiction;
    private final CitizenNumberVault vault;
    private final AccessLog log;

    Disclosures(Caller caller, Jurisdiction jurisdiction, CitizenNumberVault vault, AccessLog log) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
        this.vault = vault;
        this.log = log;
    }

    /** The member, in the transaction that read it. */
    public MemberView show(Member member, AccessKind kind) {
        record(kind, List.of(member));
        return view(member);
    }

    /** A member whose personal data the caller has just told itself. */
    MemberView showBack(Member member) {
        return member.view(Disclosure.MASKED, vault);
    }

    /** The member without a trace: for whoever records it by {@link #record}, or doesn't let it out. */
    public MemberView view(Member member) {
        return member.view(of(member), vault);
    }

    /** Records that the caller is shown those of the members of whom it may see who they are. */
    void record(AccessKind kind, List<Member> members) {
        log.record(
                kind,
                members.stream()
                        .filter(member -> !member.isErased() && of(member) == Disclosure.MASKED)
                        .map(Member::id)
                        .toList());
    }

    /** Whether the caller is shown the names of all the members that it sees. */
    boolean areNamed() {
        return caller.has(Roles.AUDITOR) || jurisdiction.coversAllInSight();
    }

    private Disclosure of(Member member) {
        return caller.has(Roles.AUDITOR) || jurisdiction.covers(member.union())
                ? Disclosure.MASKED
                : Disclosure.NOTHING_PERSONAL;
    }
}
