package vn.congdoan.reporting;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.DirectiveKind;

/** What is told of directives, and of what is done for them. */
public final class DirectiveFacts {

    private DirectiveFacts() {}

    /** A directive that implements others. */
    public static DirectiveRegistered directive(String organization, LocalDate on, DirectiveRegistered... implemented) {
        return new DirectiveRegistered(
                UUID.randomUUID(),
                organization,
                DirectiveKind.DIRECTIVE,
                new DocumentReference(on.getDayOfYear() + "/HD-LĐLĐ", on),
                "Hướng dẫn của " + organization,
                on,
                null,
                null,
                null,
                implemented.length == 0
                        ? null
                        : Stream.of(implemented)
                                .map(DirectiveRegistered::directiveId)
                                .toList(),
                2,
                null,
                on);
    }

    /** A programme over the years from the one of that date. */
    public static DirectiveRegistered programme(
            String organization, LocalDate on, int lastYear, @Nullable PlanTargets targets) {
        return new DirectiveRegistered(
                UUID.randomUUID(),
                organization,
                DirectiveKind.PROGRAMME,
                new DocumentReference(on.getDayOfYear() + "/CTr-LĐLĐ", on),
                "Chương trình phát triển đoàn viên",
                on,
                LocalDate.of(lastYear, 12, 31),
                on.getYear(),
                lastYear,
                null,
                0,
                targets,
                on);
    }

    public static DirectiveEnded ended(DirectiveRegistered directive, LocalDate on) {
        return new DirectiveEnded(directive.directiveId(), directive.organizationCode(), on, Facts.decision(on));
    }

    /** The plan, as the yearly part of a programme. */
    public static PlanAssigned partOf(DirectiveRegistered programme, PlanAssigned plan) {
        return new PlanAssigned(
                plan.organizationCode(),
                plan.year(),
                plan.revision(),
                plan.document(),
                plan.targets(),
                programme.directiveId());
    }

    /** The activity, as one that carries out a directive. */
    public static ActivityRecorded carrying(DirectiveRegistered directive, ActivityRecorded held) {
        return new ActivityRecorded(
                held.activityId(),
                held.kind(),
                held.organizationCode(),
                held.unionId(),
                held.sector(),
                held.heldOn(),
                held.schoolYear(),
                held.document(),
                held.amounts(),
                directive.directiveId());
    }
}
