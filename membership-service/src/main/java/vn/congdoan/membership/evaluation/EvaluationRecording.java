package vn.congdoan.membership.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.evaluationscale.EvaluationScale;
import vn.congdoan.membership.evaluationscale.EvaluationScales;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a union evaluates itself, then the level above evaluates it, which gives it a class. */
@ApplicationScoped
class EvaluationRecording {

    private final Evaluations evaluations;
    private final EvaluationScales scales;
    private final GrassrootsUnions unions;
    private final Enterprises enterprises;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EvaluationRecording(
            Evaluations evaluations,
            EvaluationScales scales,
            GrassrootsUnions unions,
            Enterprises enterprises,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.evaluations = evaluations;
        this.scales = scales;
        this.unions = unions;
        this.enterprises = enterprises;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Evaluates a grassroots union; where it was evaluated for that period, records a revision. The same again changes
     * nothing.
     *
     * @param ifMatch says whether what stands there, if anything does, is what the caller means to replace
     */
    @Transactional
    Recorded<EvaluationView> evaluateUnion(
            String period, UUID unionId, EvaluationRequest request, Consumer<Optional<EvaluationView>> ifMatch) {
        var union = unions.hold(unionId);
        jurisdiction.require(union);
        requireEntitled(request, caller.has(Roles.CITY_OFFICER) || caller.has(Roles.DISTRICT_OFFICER));
        var place = unions.placeOf(union, request.evaluatedOn());
        return record(period, new Subject(place, union, enterpriseKind(union)), request, ifMatch);
    }

    /** Evaluates an organization, by the same rules; its own officers only give it self-scores. */
    @Transactional
    Recorded<EvaluationView> evaluateOrganization(
            String period, String code, EvaluationRequest request, Consumer<Optional<EvaluationView>> ifMatch) {
        var organization = organizations.hold(code);
        jurisdiction.require(organization);
        requireEntitled(
                request,
                caller.has(Roles.CITY_OFFICER) && !caller.organization().equals(Optional.of(organization.code())));
        return record(period, new Subject(organization, null, null), request, ifMatch);
    }

    private void requireEntitled(EvaluationRequest request, boolean isAbove) {
        if (!isAbove && request.givesScores()) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .at(IntStream.range(0, request.scores().size())
                            .filter(i -> request.scores().get(i).score() != null)
                            .mapToObj(i -> Invalid.at("/scores/" + i + "/score", "score.from-above"))
                            .toList());
        }
    }

    private @Nullable EnterpriseKind enterpriseKind(GrassrootsUnion union) {
        // The union's own, in whosever register it stands.
        return union.enterpriseId()
                .flatMap(id -> enterprises.findByIdOptional(id))
                .map(Enterprise::kind)
                .orElse(null);
    }

    private Recorded<EvaluationView> record(
            String periodText, Subject subject, EvaluationRequest request, Consumer<Optional<EvaluationView>> ifMatch) {
        var period = Period.of(periodText).orElseThrow(() -> Problem.invalid(Invalid.parameter("period", "period")));
        var scale = scale(period, subject, request);
        evaluations.queue(subject, period);
        var present = evaluations.current(subject, period);
        var scores = scores(scale, request, present.filter(each -> each.isBy(scale)));
        if (present.isPresent() && present.get().isBy(scale) && present.get().isOf(request.evaluatedOn(), scores)) {
            return new Recorded<>(present.get().view(true), List.of());
        }
        if (present.isPresent() && present.get().isFromAbove() && !request.givesScores()) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("/scores", "evaluation.from-above")));
        }
        ifMatch.accept(present.map(each -> each.view(true)));
        // Where it was first recorded: all its revisions stand in one stream.
        var organization = present.map(Evaluation::place).orElse(subject.organization());
        organizations.requireOpen("/evaluatedOn", organization, request.evaluatedOn());

        var id = new Evaluation.Id(
                present.map(Evaluation::evaluationId).orElseGet(Identifiers::next),
                present.map(Evaluation::revision).orElse(0) + 1);
        var evaluation = new Evaluation(
                id, subject, organization, period, scale, request.evaluatedOn(), scores, clock.instant());
        evaluations.persistAndFlush(evaluation);
        var positions = journal.append(
                caller.subject(), List.of(new Fact(evaluation.place().code(), evaluation.told(subject))));
        return new Recorded<>(evaluation.view(true), positions);
    }

    /** The scale that is named, once everything in the request fits it and the subject. */
    private EvaluationScale scale(Period period, Subject subject, EvaluationRequest request) {
        var errors = new ArrayList<>(EvaluationRules.periodErrors(period, subject, request, LocalDate.now(clock)));
        if (subject.union() == null && subject.organization().parentCode().isEmpty()) {
            errors.add(Invalid.parameter(
                    "organizationCode",
                    "organization.kind",
                    subject.organization().kind()));
        }
        var root = subject.organization().rootCode();
        var versions = scales.hold(root, request.scale());
        if (versions.isEmpty()) {
            errors.add(Invalid.at("/scale", "scale.unknown", String.join(", ", scales.codes(root))));
            throw Problem.invalid(errors);
        }
        errors.addAll(EvaluationRules.versionErrors(request.version(), period, versions));
        var named = EvaluationRules.find(versions, request.version());
        named.ifPresent(scale -> {
            errors.addAll(EvaluationRules.scaleErrors(scale, subject));
            errors.addAll(EvaluationRules.scoreErrors(scale, request));
        });
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return named.orElseThrow();
    }

    /** In the order of the criteria, with what the request leaves out as it was. */
    private static List<CriterionScore> scores(
            EvaluationScale scale, EvaluationRequest request, Optional<Evaluation> earlier) {
        var before = earlier.map(Evaluation::scores).orElse(Map.of());
        var given = request.scores().stream().collect(Collectors.toMap(CriterionScore::criterion, score -> score));
        return scale.criteria().stream()
                .map(criterion -> {
                    var score = Objects.requireNonNull(given.get(criterion.code()));
                    var old = before.get(criterion.code());
                    return old == null ? score : score.over(old);
                })
                .toList();
    }
}
