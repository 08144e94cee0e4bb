package vn.congdoan.membership.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.activitykind.Catalogue;
import vn.congdoan.membership.document.DocumentNumber;
import vn.congdoan.membership.organization.Organization;

/** What the register demands of a directive beyond the form of its fields. */
final class DirectiveConditions {

    private static final Set<DirectiveKind> WITH_PARTNERS =
            Set.of(DirectiveKind.COORDINATION_PROGRAMME, DirectiveKind.PILOT);
    private static final Pattern OWN_NUMBER = Pattern.compile(DocumentNumber.FORMAT);
    private static final int MOST_YEARS_AFTER = 20;

    private DirectiveConditions() {}

    /** What is wrong in the request whatever is on record. */
    static List<Invalid> errors(NewDirective directive) {
        var errors = new ArrayList<Invalid>();
        errorOfNumber(directive.issuer(), directive.document()).ifPresent(errors::add);
        if (directive.validTo() != null && directive.validTo().isBefore(directive.validFrom())) {
            errors.add(Invalid.at("/validTo", "date.too-early", directive.validFrom()));
        }
        errors.addAll(ofYears(directive));
        var implemented = directive.statedImplementedIds();
        for (var i = 0; i < implemented.size(); i++) {
            var first = implemented.indexOf(implemented.get(i));
            if (first < i) {
                errors.add(Invalid.at("/implementedIds/" + i, "directive.repeated", first));
            }
        }
        if (WITH_PARTNERS.contains(directive.kind())
                && directive.statedPartners().isEmpty()) {
            errors.add(Invalid.at("/partners", "directive.partner-required"));
        }
        if (directive.targets() != null && directive.kind() != DirectiveKind.PROGRAMME) {
            errors.add(Invalid.at("/targets", "directive.targets-misplaced"));
        }
        return errors;
    }

    /** What is wrong with the number of a document: those of the federation have one form. */
    private static Optional<Invalid> errorOfNumber(@Nullable String issuer, DirectiveDocument document) {
        return issuer == null && !OWN_NUMBER.matcher(document.number()).matches()
                ? Optional.of(Invalid.at("/document/number", "document-number.format"))
                : Optional.empty();
    }

    private static List<Invalid> ofYears(NewDirective directive) {
        var first = directive.firstYear();
        var last = directive.lastYear();
        if (first == null && last == null) {
            return directive.kind() == DirectiveKind.PROGRAMME
                    ? List.of(Invalid.at("/firstYear", "directive.years-required"))
                    : List.of();
        }
        if (first == null || last == null) {
            return List.of(Invalid.at(first == null ? "/firstYear" : "/lastYear", "directive.years-together"));
        }
        return last < first || last > first + MOST_YEARS_AFTER
                ? List.of(Invalid.at("/lastYear", "directive.years-order", first, MOST_YEARS_AFTER))
                : List.of();
    }

    /**
     * What is wrong with it where it is registered.
     *
     * @param known which of the directives that it implements there are
     * @param catalogue that of the tree
     */
    static List<Invalid> errors(
            NewDirective directive, Organization organization, Set<UUID> known, Catalogue catalogue) {
        var errors = new ArrayList<Invalid>();
        if (directive.issuer() != null && organization.parentCode().isPresent()) {
            errors.add(Invalid.at("/issuer", "directive.issuer-not-root", organization.rootCode()));
        }
        var implemented = directive.statedImplementedIds();
        for (var i = 0; i < implemented.size(); i++) {
            if (!known.contains(implemented.get(i))) {
                errors.add(Directives.unknown("/implementedIds/" + i));
            }
        }
        if (directive.targets() != null) {
            errors.addAll(ofTargets(directive.targets(), catalogue));
        }
        return errors;
    }

    private static List<Invalid> ofTargets(ProgrammeTargets targets, Catalogue catalogue) {
        var errors = new ArrayList<Invalid>();
        if (targets.areNone()) {
            errors.add(Invalid.at("/targets", "targets.required"));
        }
        var measures =
                targets.statedMeasures().stream().map(ProgrammeMeasure::measure).toList();
        for (var i = 0; i < measures.size(); i++) {
            var pointer = "/targets/measures/" + i + "/measure";
            var first = measures.indexOf(measures.get(i));
            if (first < i) {
                errors.add(Invalid.at(pointer, "measure.repeated", first));
            } else {
                catalogue.errorOfMeasure(pointer, measures.get(i)).ifPresent(errors::add);
            }
        }
        return errors;
    }

    /** What is wrong with ending the directive so. */
    static List<Invalid> errors(EarlyEnd end, Directive directive) {
        var errors = new ArrayList<Invalid>();
        if (end.on().isBefore(directive.validFrom())) {
            errors.add(Invalid.at("/on", "date.too-early", directive.validFrom()));
        }
        directive
                .validTo()
                .filter(validTo -> !end.on().isBefore(validTo))
                .ifPresent(validTo -> errors.add(notEarly(validTo)));
        if (end.document() != null) {
            errorOfNumber(directive.issuer().orElse(null), end.document()).ifPresent(errors::add);
        }
        return errors;
    }

    private static Invalid notEarly(LocalDate validTo) {
        return Invalid.at("/on", "directive.end-not-early", validTo);
    }
}
