package vn.congdoan.membership.evaluationscale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: the city lays down a version of a scale, or changes one that no union was evaluated by yet. */
@ApplicationScoped
class ScaleDefinition {

    private final EvaluationScales scales;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ScaleDefinition(
            EvaluationScales scales,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.scales = scales;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Defines the version; where there is one, records a revision. The same again changes nothing.
     *
     * @param ifMatch says whether what stands there, if anything does, is what the caller means to replace
     */
    @Transactional
    Recorded<EvaluationScaleView> define(
            String organizationCode,
            String code,
            int version,
            ScaleDefinitionRequest request,
            Consumer<Optional<EvaluationScaleView>> ifMatch) {
        var owner = organizations.get(organizationCode);
        jurisdiction.require(owner);
        scales.queue(owner.code(), code);
        var versions = scales.versions(owner.code(), code);
        var errors = ScaleRules.errors(owner, version, request, versions);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var present =
                versions.stream().filter(each -> each.version() == version).findFirst();
        if (present.isPresent() && present.get().isAs(request)) {
            return new Recorded<>(present.get().view(), List.of());
        }
        ifMatch.accept(present.map(EvaluationScale::view));
        if (present.isPresent() && scales.isUsed(present.get())) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("", "scale.in-use")));
        }
        var document = request.document() == null ? null : documents.cite(owner.code(), request.document());
        var revision = present.map(EvaluationScale::revision).orElse(0) + 1;
        var scale = new EvaluationScale(owner.code(), code, version, revision, request, document, clock.instant());
        scales.persistAndFlush(scale);
        var positions =
                journal.append(caller.subject(), List.of(new Fact(owner.code(), scale.defined(LocalDate.now(clock)))));
        return new Recorded<>(scale.view(), positions);
    }
}
