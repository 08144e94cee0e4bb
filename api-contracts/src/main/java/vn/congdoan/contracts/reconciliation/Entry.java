package vn.congdoan.contracts.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/**
 * One thing that a journal row says to reports, as a line of text. membership-service draws entries from its journal,
 * reporting-service from its tallies; how each finds them is its own, so that a wrong one shows.
 *
 * @param kind what entries are counted by: the name of a measure, {@value #PLAN}, {@value #ORGANIZATION}, {@value #ACTIVITY},
 *     {@value #ACTIVITY_KIND}, {@value #RENAMING}, {@value #REASSIGNMENT}, {@value #CLOSING}, {@value #EVALUATION},
 *     {@value #EVALUATION_SCALE}, {@value #ENTERPRISE}, {@value #SURVEY}, {@value #APPROACH}, {@value #EMPLOYER},
 *     {@value #FEE_INSPECTION}, {@value #DIRECTIVE}, {@value #DIRECTIVE_END}, {@value #SECTION}, {@value #SECTION_END}
 *     or {@value #COMMITTEE}
 * @param line the parts in the order of the factory's parameters, with {@code |} between them and nothing for an absent
 *     one; the third part is the kind
 */
public record Entry(String kind, String line) {

    public static final String PLAN = "PLAN";
    public static final String ORGANIZATION = "ORGANIZATION";
    public static final String ACTIVITY = "ACTIVITY";
    public static final String ACTIVITY_KIND = "ACTIVITY_KIND";
    public static final String RENAMING = "RENAMING";
    public static final String REASSIGNMENT = "REASSIGNMENT";
    public static final String CLOSING = "CLOSING";
    public static final String EVALUATION = "EVALUATION";
    public static final String EVALUATION_SCALE = "EVALUATION_SCALE";
    public static final String ENTERPRISE = "ENTERPRISE";
    public static final String SURVEY = "SURVEY";
    public static final String APPROACH = "APPROACH";
    public static final String EMPLOYER = "EMPLOYER";
    public static final String FEE_INSPECTION = "FEE_INSPECTION";
    public static final String DIRECTIVE = "DIRECTIVE";
    public static final String DIRECTIVE_END = "DIRECTIVE_END";
    public static final String SECTION = "SECTION";
    public static final String SECTION_END = "SECTION_END";
    public static final String COMMITTEE = "COMMITTEE";

    /**
     * A fact counted: {@code HN-CAUGIAY|17|MEMBERS_ADMITTED|<union>|2021-04-04|123/QĐ-LĐLĐ|2021-04-02|NON_STATE|FROM_ABOVE|}.
     *
     * @param organization in whose stream the row stands
     * @param position of the row
     * @param counterpart of a transfer: the organization at its other end
     */
    public static Entry counted(
            String organization,
            long position,
            Measure measure,
            UUID unionId,
            LocalDate factDate,
            @Nullable DocumentReference decision,
            @Nullable Sector sector,
            FoundingMethod method,
            @Nullable String counterpart) {
        return of(
                measure.name(),
                organization,
                position,
                measure,
                unionId,
                factDate,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn(),
                sector,
                method,
                counterpart);
    }

    /**
     * A plan or a revision of one: {@code
     * HN-CAUGIAY|5|PLAN|2021|1|09/KH-LĐLĐ|2021-01-28|27|1450|training.participants=80|newMembers@2=1450}; targets of
     * measures, and milestones, each in the order of their texts. The last two parts are left out where a plan has neither:
     * so lines of plans that are older than these parts stay what they were. A plan that is part of a programme has all
     * of them, and the programme behind.
     */
    public static Entry plan(
            String organization,
            long position,
            int year,
            int revision,
            DocumentReference document,
            PlanTargets targets,
            @Nullable UUID programmeId) {
        Entry ofRegister = of(
                PLAN,
                organization,
                position,
                PLAN,
                year,
                revision,
                document.number(),
                document.issuedOn(),
                targets.newUnions(),
                targets.newMembers());
        String measures = sorted(targets.measures(), each -> each.measure() + "=" + each.target());
        String milestones =
                sorted(targets.milestones(), each -> each.measure() + "@" + each.quarter() + "=" + each.target());
        if (programmeId != null) {
            return of(PLAN, ofRegister.line(), measures, milestones, programmeId);
        }
        return measures.isEmpty() && milestones.isEmpty()
                ? ofRegister
                : of(PLAN, ofRegister.line(), measures, milestones);
    }

    /**
     * How much of a measure an activity had: {@code
     * HN-CAUGIAY|31|ACTIVITY|training.participants|<activity>|<union>|2021-10-12|2021|88/KH-LĐLĐ|2021-09-30|NON_STATE|42},
     * and behind that the directive where there is one.
     *
     * @param measure the code of the kind of activity, a point, and that of the measure
     * @param unionId absent where the organization itself held the activity
     * @param amount below 0 where it is taken back
     */
    public static Entry amount(
            String organization,
            long position,
            String measure,
            UUID activityId,
            @Nullable UUID unionId,
            LocalDate heldOn,
            @Nullable Integer schoolYear,
            @Nullable DocumentReference document,
            @Nullable Sector sector,
            long amount,
            @Nullable UUID directiveId) {
        Entry ofAmount = of(
                ACTIVITY,
                organization,
                position,
                ACTIVITY,
                measure,
                activityId,
                unionId,
                heldOn,
                schoolYear,
                document == null ? null : document.number(),
                document == null ? null : document.issuedOn(),
                sector,
                amount);
        return directiveId == null ? ofAmount : of(ACTIVITY, ofAmount.line(), directiveId);
    }

    /**
     * A revision of a kind of activity: {@code
     * HN|7|ACTIVITY_KIND|training|1|Đào tạo|participants:PERSON:Số người|coverage:participants/population:Tỷ lệ}; measures
     * and ratios, each in the order of their texts.
     */
    public static Entry activityKind(
            String organization,
            long position,
            String kind,
            int revision,
            String name,
            List<ActivityKindDefined.MeasureDefinition> measures,
            @Nullable List<ActivityKindDefined.RatioDefinition> ratios) {
        return of(
                ACTIVITY_KIND,
                organization,
                position,
                ACTIVITY_KIND,
                kind,
                revision,
                name,
                sorted(measures, each -> each.code() + ":" + each.unit() + ":" + each.name()),
                sorted(
                        ratios,
                        each -> each.code() + ":" + each.numerator() + "/" + each.denominator() + ":" + each.name()));
    }

    /**
     * A directive: {@code
     * HN|9|DIRECTIVE|<directive>|PROGRAMME|12/CTr-LĐLĐ|2018-03-01|Phát triển đoàn viên|2018-03-01||2018|2023||0||200000|};
     * behind the last year come the directives implemented in the order of their texts, the number of partners, and the
     * targets: new unions, new members, and measures in the order of their texts.
     */
    public static Entry directive(
            String organization,
            long position,
            UUID directiveId,
            DirectiveKind kind,
            DocumentReference document,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable List<UUID> implementedIds,
            int partners,
            @Nullable PlanTargets targets) {
        return of(
                DIRECTIVE,
                organization,
                position,
                DIRECTIVE,
                directiveId,
                kind,
                document.number(),
                document.issuedOn(),
                title,
                validFrom,
                validTo,
                firstYear,
                lastYear,
                sorted(implementedIds, UUID::toString),
                partners,
                targets == null ? null : targets.newUnions(),
                targets == null ? null : targets.newMembers(),
                targets == null ? null : sorted(targets.measures(), each -> each.measure() + "=" + each.target()));
    }

    /** An early end of a directive: {@code HN|12|DIRECTIVE_END|<directive>|2022-06-30|45/QĐ-LĐLĐ|2022-06-15}. */
    public static Entry directiveEnd(
            String organization,
            long position,
            UUID directiveId,
            LocalDate endedOn,
            @Nullable DocumentReference document) {
        return of(
                DIRECTIVE_END,
                organization,
                position,
                DIRECTIVE_END,
                directiveId,
                endedOn,
                document == null ? null : document.number(),
                document == null ? null : document.issuedOn());
    }

    /**
     * An organization's registration, the first row of its stream: {@code
     * HN-CAUGIAY|1|ORGANIZATION|<name>|DISTRICT|HN}, and behind that since when it exists where that is known.
     */
    public static Entry organization(
            String code,
            String name,
            OrganizationKind kind,
            @Nullable String parentCode,
            @Nullable LocalDate establishedOn) {
        Entry ofTree = of(ORGANIZATION, code, 1, ORGANIZATION, name, kind, parentCode);
        return establishedOn == null ? ofTree : of(ORGANIZATION, ofTree.line(), establishedOn);
    }

    /**
     * A section or a group: {@code
     * HN-CAUGIAY|14|SECTION|<section>|<union>|GROUP|<parent>|2021-05-04|3/QĐ-CĐCS|2021-05-03}.
     */
    public static Entry section(
            String organization,
            long position,
            UUID sectionId,
            UUID unionId,
            SectionKind kind,
            @Nullable UUID parentId,
            LocalDate establishedOn,
            @Nullable DocumentReference decision) {
        return of(
                SECTION,
                organization,
                position,
                SECTION,
                sectionId,
                unionId,
                kind,
                parentId,
                establishedOn,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn());
    }

    /** The end of a section or a group: {@code HN-CAUGIAY|15|SECTION_END|<section>|<union>|GROUP|2022-06-30||}. */
    public static Entry sectionEnd(
            String organization,
            long position,
            UUID sectionId,
            UUID unionId,
            SectionKind kind,
            LocalDate dissolvedOn,
            @Nullable DocumentReference decision) {
        return of(
                SECTION_END,
                organization,
                position,
                SECTION_END,
                sectionId,
                unionId,
                kind,
                dissolvedOn,
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn());
    }

    /**
     * A committee: {@code
     * HN-CAUGIAY|16|COMMITTEE|<committee>|<union>|ELECTED|2017|2022|2017-09-15|210/QĐ-LĐLĐ|2017-09-20|7|1}.
     *
     * @param formed the row's event
     */
    public static Entry committee(String organization, long position, CommitteeFormed formed) {
        return of(
                COMMITTEE,
                organization,
                position,
                COMMITTEE,
                formed.committeeId(),
                formed.unionId(),
                formed.formation(),
                formed.firstYear(),
                formed.lastYear(),
                formed.formedOn(),
                formed.decision().number(),
                formed.decision().issuedOn(),
                formed.members(),
                formed.viceChairs());
    }

    /** An employer on the register: {@code HN-CAUGIAY|9|ENTERPRISE|<enterprise>|ENTERPRISE|NON_STATE|180|2021-01-11}. */
    public static Entry enterprise(
            String organization,
            long position,
            UUID enterpriseId,
            EnterpriseKind kind,
            Sector sector,
            int headcount,
            LocalDate registeredOn) {
        return of(ENTERPRISE, organization, position, ENTERPRISE, enterpriseId, kind, sector, headcount, registeredOn);
    }

    /** A survey of an employer: {@code HN-CAUGIAY|10|SURVEY|<enterprise>|2021-03-15|42|30|10|2|WILLING|PRIORITY}. */
    public static Entry survey(
            String organization,
            long position,
            UUID enterpriseId,
            LocalDate surveyedOn,
            int headcount,
            @Nullable Integer permanent,
            @Nullable Integer seasonal,
            @Nullable Integer familyMembers,
            Readiness readiness,
            EnterpriseClassification classification) {
        return of(
                SURVEY,
                organization,
                position,
                SURVEY,
                enterpriseId,
                surveyedOn,
                headcount,
                permanent,
                seasonal,
                familyMembers,
                readiness,
                classification);
    }

    /** That people went to an employer to speak for a union: {@code HN-CAUGIAY|11|APPROACH|<enterprise>|2021-03-22|AGREED}. */
    public static Entry approach(
            String organization,
            long position,
            UUID enterpriseId,
            LocalDate approachedOn,
            @Nullable ApproachOutcome outcome) {
        return of(APPROACH, organization, position, APPROACH, enterpriseId, approachedOn, outcome);
    }

    /** Whose union was founded: {@code HN-CAUGIAY|13|EMPLOYER|<union>|<enterprise>}; none for a trade syndicate. */
    public static Entry employer(String organization, long position, UUID unionId, UUID enterpriseId) {
        return of(EMPLOYER, organization, position, EMPLOYER, unionId, enterpriseId);
    }

    /**
     * An inspection of union fees: {@code
     * HN-CAUGIAY|12|FEE_INSPECTION|<enterprise>|NON_STATE|2021-05-20|31/KH-LĐLĐ|2021-05-04|84000000|61500000|2|1}.
     */
    public static Entry feeInspection(
            String organization,
            long position,
            UUID enterpriseId,
            Sector sector,
            LocalDate inspectedOn,
            @Nullable DocumentReference document,
            long owed,
            long paid,
            int findings,
            int recommendations) {
        return of(
                FEE_INSPECTION,
                organization,
                position,
                FEE_INSPECTION,
                enterpriseId,
                sector,
                inspectedOn,
                document == null ? null : document.number(),
                document == null ? null : document.issuedOn(),
                owed,
                paid,
                findings,
                recommendations);
    }

    /**
     * An evaluation by the level above, or a revision of one: {@code
     * HN-CAUGIAY|40|EVALUATION|<evaluation>|2|<union>|GRASSROOTS|NON_STATE|ENTERPRISE|UNION|2021|enterprise-union|1|8750|well|true|2022-01-15}.
     *
     * @param evaluated the row's event
     */
    public static Entry evaluation(String organization, long position, UnionEvaluated evaluated) {
        return of(
                EVALUATION,
                organization,
                position,
                EVALUATION,
                evaluated.evaluationId(),
                evaluated.revision(),
                evaluated.unionId(),
                evaluated.level(),
                evaluated.sector(),
                evaluated.enterpriseKind(),
                evaluated.unionKind(),
                evaluated.period(),
                evaluated.scale(),
                evaluated.version(),
                evaluated.pointsHundredths(),
                evaluated.classCode(),
                evaluated.distinguished(),
                evaluated.evaluatedOn());
    }

    /**
     * A revision of a version of a scale, as far as reports name it: {@code
     * HN|9|EVALUATION_SCALE|enterprise-union|1|1|Thang điểm|GRASSROOTS|excellent:true:Xuất sắc,well:true:Tốt}; classes in
     * their order.
     *
     * @param classes from the best to the last
     */
    public static Entry evaluationScale(
            String organization,
            long position,
            String scale,
            int version,
            int revision,
            String name,
            UnionLevel level,
            List<NamedClass> classes) {
        return of(
                EVALUATION_SCALE,
                organization,
                position,
                EVALUATION_SCALE,
                scale,
                version,
                revision,
                name,
                level,
                classes.stream()
                        .map(each -> each.code() + ":" + each.distinguished() + ":" + each.name())
                        .collect(Collectors.joining(",")));
    }

    /** A class of a scale as reports name it. */
    public record NamedClass(String code, String name, boolean distinguished) {}

    private static <T> String sorted(@Nullable List<T> parts, Function<T, String> text) {
        return parts == null ? "" : parts.stream().map(text).sorted().collect(Collectors.joining(","));
    }

    /** Another name of an organization: {@code HN-CAUGIAY|40|RENAMING|<name>|2025-07-01|1086/QĐ-LĐLĐ|2025-06-25}. */
    public static Entry renamed(
            String organization, long position, String name, LocalDate renamedOn, DocumentReference decision) {
        return of(RENAMING, organization, position, RENAMING, name, renamedOn, decision.number(), decision.issuedOn());
    }

    /**
     * A union that came to stand below another organization, as either stream tells it: {@code
     * HN-CAUGIAY|41|REASSIGNMENT|<union>|<name>|HN-CAUGIAY|HN-NGHIADO|NON_STATE|FROM_ABOVE|154|2025-07-01|1086/QĐ-LĐLĐ|2025-06-25}.
     *
     * @param organization in whose stream the row stands
     */
    public static Entry reassigned(String organization, long position, UnionReassigned reassigned) {
        return of(
                REASSIGNMENT,
                organization,
                position,
                REASSIGNMENT,
                reassigned.unionId(),
                reassigned.name(),
                reassigned.fromOrganizationCode(),
                reassigned.toOrganizationCode(),
                reassigned.sector(),
                reassigned.method(),
                reassigned.members(),
                reassigned.reassignedOn(),
                reassigned.decision().number(),
                reassigned.decision().issuedOn());
    }

    /**
     * The end of an organization: {@code HN-CAUGIAY|52|CLOSING|2025-07-01|HN-NGHIADO,HN-YENHOA|1086/QĐ-LĐLĐ|2025-06-25};
     * successors in the order of their codes.
     */
    public static Entry closed(
            String organization,
            long position,
            LocalDate closedOn,
            List<String> successors,
            DocumentReference decision) {
        return of(
                CLOSING,
                organization,
                position,
                CLOSING,
                closedOn,
                sorted(successors, code -> code),
                decision.number(),
                decision.issuedOn());
    }

    private static Entry of(String kind, @Nullable Object... parts) {
        return new Entry(
                kind,
                Stream.of(parts)
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining("|")));
    }
}
