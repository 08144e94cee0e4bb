package vn.congdoan.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;

/**
 * Where in the tree a caller may write: a city officer everywhere, or in the subtree of the token's {@code organization}
 * where it names one; a district officer in that subtree only.
 */
@ApplicationScoped
public class Jurisdiction {

    private final Caller caller;

    Jurisdiction(Caller caller) {
        this.caller = caller;
    }

    public boolean covers(Organization organization) {
        return caller.organization().map(organization::isWithin).orElseGet(() -> caller.has(Roles.CITY_OFFICER));
    }

    /** @throws Problem {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} */
    public void require(Organization organization) {
        if (!covers(organization)) {
            throw Problem.of(ProblemType.OUTSIDE_YOUR_ORGANIZATION, organization.code());
        }
    }
}
