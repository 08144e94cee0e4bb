package vn.congdoan.membership.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.member.Member;
import vn.congdoan.membership.member.Members;
import vn.congdoan.membership.organization.Jurisdiction;

/** The members that the present caller answers for as an officer. */
@ApplicationScoped
class OwnMembers {

    private final Members members;
    private final Jurisdiction jurisdiction;

    OwnMembers(Members members, Jurisdiction jurisdiction) {
        this.members = members;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The member that a path names, to read what is known of the person.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}, {@link ProblemType#PERSONAL_DATA_ERASED}, or as {@link
     *     Jurisdiction#require}
     */
    Member known(UUID id) {
        var member = members.get(id);
        jurisdiction.require(member.union());
        requireKnown(member);
        return member;
    }

    /**
     * The member that a path names, held until the transaction ends.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}, or as {@link Jurisdiction#require}
     */
    Member toChange(UUID id) {
        var member = members.toChange(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        jurisdiction.require(member.union());
        return member;
    }

    /** @throws Problem {@link ProblemType#PERSONAL_DATA_ERASED} */
    static void requireKnown(Member member) {
        if (member.isErased()) {
            throw Problem.of(ProblemType.PERSONAL_DATA_ERASED);
        }
    }
}
