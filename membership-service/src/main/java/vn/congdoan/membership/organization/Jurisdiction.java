package vn.congdoan.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;

/**
 * Where in the tree the present caller may read and write. The claim {@code organization} confines a caller of any role to
 * that organization's subtree, without it a caller has the whole tree; a union officer has one grassroots union. Which
 * operations a role has is said at the resources.
 *
 * <p>What lies outside and is addressed by an identifier is not there for the caller: look-ups find by {@link #sight},
 * so that nothing tells it from what doesn't exist. What is addressed by an organization's code is refused: the tree
 * itself is open.
 */
@ApplicationScoped
public class Jurisdiction {

    private final Caller caller;
    private final Organizations organizations;

    Jurisdiction(Caller caller, Organizations organizations) {
        this.caller = caller;
        this.organizations = organizations;
    }

    /** The same for somebody whose call is over. */
    public Jurisdiction of(Caller other) {
        return new Jurisdiction(other, organizations);
    }

    /**
     * What the caller may see.
     *
     * @throws Problem {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where the caller's organization isn't on record
     */
    public Sight sight() {
        return sight(Optional.empty());
    }

    /**
     * What the caller may see below the organization that a list's filter names, if it names one.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} for the parameter where it names none on record,
     *     {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where it is not the caller's to read
     */
    public Sight sight(String parameter, @Nullable String organizationCode) {
        return sight(organizations.filter(parameter, organizationCode));
    }

    private Sight sight(Optional<Organization> asked) {
        asked.ifPresent(this::requireWithin);
        var subtree = asked.or(this::own).map(Organization::subtree).orElse(null);
        return new Sight(subtree, onlyUnion().orElse(null));
    }

    /** Whether the caller may read what is there. */
    public boolean sees(Located place) {
        return isWithin(place.organization())
                && onlyUnion()
                        .map(own -> place.unionId().equals(Optional.of(own)))
                        .orElse(true);
    }

    /** @throws Problem {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where the caller may not read what is there */
    public void requireSight(Organization organization) {
        if (!sees(organization)) {
            throw outside();
        }
    }

    /** Whether the caller is an officer who answers for it: who may write there, and is entitled to personal data. */
    public boolean covers(Located place) {
        return isWithin(place.organization())
                && (caller.has(Roles.CITY_OFFICER)
                        || caller.has(Roles.DISTRICT_OFFICER)
                        || (caller.has(Roles.UNION_OFFICER)
                                && caller.union().isPresent()
                                && place.unionId().equals(caller.union())));
    }

    /** Whether the caller is an officer who answers for all that it sees. */
    public boolean coversAllInSight() {
        return caller.has(Roles.CITY_OFFICER)
                || caller.has(Roles.DISTRICT_OFFICER)
                || (caller.has(Roles.UNION_OFFICER) && onlyUnion().isPresent());
    }

    /** @throws Problem {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where the caller is no officer who answers for it */
    public void require(Located place) {
        if (!covers(place)) {
            throw outside();
        }
    }

    private void requireWithin(Organization organization) {
        if (!isWithin(organization)) {
            throw outside();
        }
    }

    private boolean isWithin(Organization organization) {
        return caller.organization().map(organization::isWithin).orElse(true);
    }

    private Optional<Organization> own() {
        return caller.organization()
                .map(code -> organizations.findByIdOptional(code).orElseThrow(this::outside));
    }

    /** The union to which the caller is confined: a union officer's, unless another role has a wider view. */
    private Optional<UUID> onlyUnion() {
        return Roles.WIDER_THAN_A_UNION.stream().anyMatch(caller::has) ? Optional.empty() : caller.union();
    }

    private Problem outside() {
        return caller.organization()
                .map(own -> Problem.of(ProblemType.OUTSIDE_YOUR_ORGANIZATION, own))
                .orElseGet(() -> Problem.of(ProblemType.FORBIDDEN));
    }
}
