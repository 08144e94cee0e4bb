package vn.congdoan.membership.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.accesslog.MemberAccess;
import vn.congdoan.membership.member.Members;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: who was shown a member's personal data is looked up. */
@ApplicationScoped
class MemberAccesses {

    private final Members members;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final AccessLog log;

    MemberAccesses(Members members, Jurisdiction jurisdiction, Caller caller, AccessLog log) {
        this.members = members;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.log = log;
    }

    /** The latest first. */
    @Transactional
    Page<MemberAccess> page(UUID id, PageQuery page) {
        var member = members.get(id);
        if (!caller.has(Roles.AUDITOR)) {
            jurisdiction.require(member.union());
        }
        var before = page.after(1).map(key -> uuid(key.get(0))).orElse(null);
        return Page.of(
                log.of(id, before, page.limit() + 1),
                page.limit(),
                access -> access,
                access -> Cursor.after(access.id()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
