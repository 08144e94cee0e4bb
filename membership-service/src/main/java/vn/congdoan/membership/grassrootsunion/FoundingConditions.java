package vn.congdoan.membership.grassrootsunion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.organization.Organization;

/** What the register demands of a founding beyond the form of its fields. */
@ApplicationScoped
class FoundingConditions {

    private final FoundingConfig config;

    FoundingConditions(FoundingConfig config) {
        this.config = config;
    }

    /** @param organization above the union */
    List<Invalid> errors(Founding founding, Organization organization) {
        var errors = new ArrayList<Invalid>();
        organization
                .establishedOn()
                .filter(founding.foundedOn()::isBefore)
                .ifPresent(establishedOn ->
                        errors.add(Invalid.at("/foundedOn", "date.before-organization", establishedOn)));
        if (founding.applicants() != null && founding.applicants() < config.minimumApplicants()) {
            errors.add(Invalid.at("/applicants", "applicants.too-few", config.minimumApplicants()));
        }
        return errors;
    }
}
