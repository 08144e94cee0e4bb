package vn.congdoan.membership.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;

/** What the register demands of parts of unions beyond the form of fields. */
final class SectionConditions {

    private SectionConditions() {}

    /** @param parent the one that the request names; absent where it names none, or none of the union */
    static List<Invalid> errors(NewSection section, GrassrootsUnion union, @Nullable Section parent) {
        var errors = new ArrayList<Invalid>();
        var on = section.establishedOn();
        if (on.isBefore(union.foundedOn())) {
            errors.add(Invalid.at("/establishedOn", "date.before-founding", union.foundedOn()));
        }
        union.dissolvedOn()
                .filter(on::isAfter)
                .ifPresent(
                        dissolvedOn -> errors.add(Invalid.at("/establishedOn", "date.after-dissolution", dissolvedOn)));
        if (section.parentId() != null) {
            errors.addAll(ofParent(section, parent));
        }
        return errors;
    }

    private static List<Invalid> ofParent(NewSection section, @Nullable Section parent) {
        if (section.kind() == SectionKind.SECTION) {
            return List.of(Invalid.at("/parentId", "section.parent-misplaced"));
        }
        if (parent == null || parent.kind() != SectionKind.SECTION) {
            return List.of(Invalid.at("/parentId", "section.unknown"));
        }
        var on = section.establishedOn();
        if (on.isBefore(parent.establishedOn())) {
            return List.of(Invalid.at("/establishedOn", "date.too-early", parent.establishedOn()));
        }
        return parent.dissolvedOn()
                .filter(dissolvedOn -> !on.isBefore(dissolvedOn))
                .map(dissolvedOn -> List.of(Invalid.at("/establishedOn", "section.ended", dissolvedOn)))
                .orElse(List.of());
    }

    /** @param notBefore the date of the last thing that happened to it or to a group of it */
    static List<Invalid> errors(SectionEnd end, LocalDate notBefore, GrassrootsUnion union) {
        if (end.on().isBefore(notBefore)) {
            return List.of(Invalid.at("/on", "date.too-early", notBefore));
        }
        return union.dissolvedOn()
                .filter(end.on()::isAfter)
                .map(dissolvedOn -> List.of(Invalid.at("/on", "date.after-dissolution", dissolvedOn)))
                .orElse(List.of());
    }
}
