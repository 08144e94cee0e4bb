package vn.congdoan.contracts.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of events, as the CloudEvents attribute {@code type} names them. */
public enum EventType {
    ORGANIZATION_REGISTERED(OrganizationRegistered.class),
    ENTERPRISE_REGISTERED(EnterpriseRegistered.class),
    UNION_FOUNDED(UnionFounded.class),
    UNION_DISSOLVED(UnionDissolved.class),
    MEMBER_ADMITTED(MemberAdmitted.class),
    MEMBER_TRANSFERRED(MemberTransferred.class),
    MEMBER_LEFT(MemberLeft.class),
    PLAN_ASSIGNED(PlanAssigned.class),
    PLAN_REVISED(PlanRevised.class),
    MEMBER_CORRECTED(MemberCorrected.class),
    CITIZEN_NUMBER_REVEALED(CitizenNumberRevealed.class),
    PERSONAL_DATA_ERASED(PersonalDataErased.class),
    ACTIVITY_KIND_DEFINED(ActivityKindDefined.class),
    ACTIVITY_RECORDED(ActivityRecorded.class),
    ACTIVITY_WITHDRAWN(ActivityWithdrawn.class),
    ORGANIZATION_RENAMED(OrganizationRenamed.class),
    UNION_REASSIGNED(UnionReassigned.class),
    ORGANIZATION_CLOSED(OrganizationClosed.class),
    EVALUATION_SCALE_DEFINED(EvaluationScaleDefined.class),
    UNION_EVALUATED(UnionEvaluated.class),
    UNION_SELF_EVALUATED(UnionSelfEvaluated.class),
    ENTERPRISE_SURVEYED(EnterpriseSurveyed.class),
    ENTERPRISE_APPROACHED(EnterpriseApproached.class),
    UNION_FEES_INSPECTED(UnionFeesInspected.class),
    DIRECTIVE_REGISTERED(DirectiveRegistered.class),
    DIRECTIVE_ENDED(DirectiveEnded.class),
    SECTION_ESTABLISHED(SectionEstablished.class),
    SECTION_DISSOLVED(SectionDissolved.class),
    COMMITTEE_FORMED(CommitteeFormed.class);

    /** What every type's name begins with; a change that old readers can't take raises the version in it. */
    public static final String PREFIX = "vn.congdoan.membership.v1.";

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private final Class<? extends MembershipEvent> payload;

    EventType(Class<? extends MembershipEvent> payload) {
        this.payload = payload;
    }

    /** The type of the given event. */
    public static EventType of(MembershipEvent event) {
        return Objects.requireNonNull(BY_PAYLOAD.get(event.getClass()), "every event has a type");
    }

    /** The type of that name, like {@code vn.congdoan.membership.v1.MemberAdmitted}; empty when there is none. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The value of the CloudEvents attribute {@code type}. */
    public String typeName() {
        return PREFIX + payload.getSimpleName();
    }

    /** The record that the value of such an event is read into. */
    public Class<? extends MembershipEvent> payload() {
        return payload;
    }
}
