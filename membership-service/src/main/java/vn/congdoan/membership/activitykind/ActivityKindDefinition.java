package vn.congdoan.membership.activitykind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a federation says what it counts of a kind of activity, or adds to that. */
@ApplicationScoped
class ActivityKindDefinition {

    private final ActivityKinds kinds;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ActivityKindDefinition(
            ActivityKinds kinds,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.kinds = kinds;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Defines the kind; where there is one, records a revision. The same definition again changes nothing.
     *
     * @param ifMatch says whether a revision's tag is the one that the caller means to replace
     */
    @Transactional
    Recorded<ActivityKindView> define(
            String organizationCode, String kind, ActivityKindDefinitionRequest definition, Precondition ifMatch) {
        var organization = organizations.get(organizationCode);
        jurisdiction.require(organization);
        requireRoot(organization);
        refuseIfAny(unsound(definition));
        kinds.queue(organizationCode, kind);
        var current = kinds.current(organizationCode, kind);
        if (current.isPresent() && current.get().isAs(definition)) {
            return new Recorded<>(current.get().view(), List.of());
        }
        ifMatch.check(current.map(ActivityKind::view));
        current.ifPresent(kept -> refuseIfAny(lost(kept, definition)));

        var id = new ActivityKind.Id(
                organizationCode, kind, current.map(ActivityKind::revision).orElse(0) + 1);
        var defined = new ActivityKind(id, definition, clock.instant());
        kinds.persistAndFlush(defined);
        var fact = new Fact(organizationCode, defined.defined(LocalDate.now(clock)));
        return new Recorded<>(defined.view(), journal.append(caller.subject(), List.of(fact)));
    }

    private static void requireRoot(Organization organization) {
        if (organization.parentCode().isPresent()) {
            throw Problem.invalid(
                    Invalid.parameter("organizationCode", "organization.not-root", organization.rootCode()));
        }
    }

    private static void refuseIfAny(List<Invalid> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** What doesn't go together in a definition. */
    private static List<Invalid> unsound(ActivityKindDefinitionRequest definition) {
        var errors = new ArrayList<Invalid>();
        var codes = definition.codes();
        for (var i = 0; i < codes.size(); i++) {
            if (codes.indexOf(codes.get(i)) < i) {
                var ratio = i - definition.measures().size();
                errors.add(Invalid.at(
                        ratio < 0 ? "/measures/" + i + "/code" : "/ratios/" + ratio + "/code",
                        "activity-kind.code-repeated"));
            }
        }
        var ratios = definition.statedRatios();
        for (var i = 0; i < ratios.size(); i++) {
            errors.addAll(unsound("/ratios/" + i, ratios.get(i), definition.measureCodes()));
        }
        return errors;
    }

    private static List<Invalid> unsound(String pointer, ActivityRatio ratio, List<String> measures) {
        var errors = new ArrayList<Invalid>();
        if (!measures.contains(ratio.numerator())) {
            errors.add(Invalid.at(pointer + "/numerator", "measure.unknown", String.join(", ", measures)));
        }
        if (!measures.contains(ratio.denominator())) {
            errors.add(Invalid.at(pointer + "/denominator", "measure.unknown", String.join(", ", measures)));
        } else if (ratio.denominator().equals(ratio.numerator())) {
            errors.add(Invalid.at(pointer + "/denominator", "ratio.same-measure"));
        }
        return errors;
    }

    /** What figures rest on and a revision would take away from them. */
    private static List<Invalid> lost(ActivityKind kept, ActivityKindDefinitionRequest definition) {
        var errors = new ArrayList<Invalid>();
        var leftOut = new ArrayList<String>();
        for (var measure : kept.measures()) {
            indexOf(measure.code(), definition.measureCodes())
                    .ifPresentOrElse(
                            i -> {
                                if (definition.measures().get(i).unit() != measure.unit()) {
                                    errors.add(Invalid.at(
                                            "/measures/" + i + "/unit", "measure.unit-kept", measure.unit()));
                                }
                            },
                            () -> leftOut.add(measure.code()));
        }
        if (!leftOut.isEmpty()) {
            errors.add(Invalid.at("/measures", "activity-kind.left-out", String.join(", ", leftOut)));
        }
        errors.addAll(lost(kept.ratios(), definition.statedRatios()));
        return errors;
    }

    private static List<Invalid> lost(List<ActivityRatio> kept, List<ActivityRatio> stated) {
        var errors = new ArrayList<Invalid>();
        var leftOut = new ArrayList<String>();
        var codes = stated.stream().map(ActivityRatio::code).toList();
        for (var ratio : kept) {
            indexOf(ratio.code(), codes)
                    .ifPresentOrElse(
                            i -> {
                                if (!stated.get(i).hasPartsOf(ratio)) {
                                    errors.add(Invalid.at(
                                            "/ratios/" + i,
                                            "ratio.parts-kept",
                                            ratio.numerator(),
                                            ratio.denominator()));
                                }
                            },
                            () -> leftOut.add(ratio.code()));
        }
        if (!leftOut.isEmpty()) {
            errors.add(Invalid.at("/ratios", "activity-kind.left-out", String.join(", ", leftOut)));
        }
        return errors;
    }

    private static Optional<Integer> indexOf(String code, List<String> codes) {
        return IntStream.range(0, codes.size())
                .filter(i -> codes.get(i).equals(code))
                .boxed()
                .findFirst();
    }

    /** The condition under which a caller wants its change made. */
    interface Precondition {

        /**
         * @param present what stands there now, if anything does
         * @throws Problem {@link ProblemType#PRECONDITION_FAILED}, {@link ProblemType#PRECONDITION_REQUIRED}
         */
        void check(Optional<ActivityKindView> present);
    }
}
