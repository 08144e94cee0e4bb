package vn.congdoan.membership.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionSelfEvaluated;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.membership.evaluationscale.EvaluationScale;
import vn.congdoan.membership.evaluationscale.Hundredths;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.organization.Located;
import vn.congdoan.membership.organization.Organization;

/** A revision of the evaluation of a union for a period; it never changes. */
@Entity
@Table(name = "evaluation")
@NullUnmarked // The persistence provider fills the fields.
class Evaluation implements Located {

    /**
     * @param evaluationId the same in all revisions
     * @param revision 1, 2, 3 …
     */
    @Embeddable
    record Id(
            @Column(name = "evaluation_id") UUID evaluationId,
            @Column(name = "revision") int revision) {}

    @EmbeddedId
    private Id id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_code")
    private Organization organization;

    @Column(name = "union_id")
    private UUID unionId;

    /** The same union, read only when it is asked for. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "union_id", insertable = false, updatable = false)
    private GrassrootsUnion union;

    private String period;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scale_id")
    private EvaluationScale scale;

    private BigDecimal points;
    private String classCode;
    private LocalDate evaluatedOn;
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(
            name = "evaluation_score",
            joinColumns = {
                @JoinColumn(name = "evaluation_id", referencedColumnName = "evaluation_id"),
                @JoinColumn(name = "revision", referencedColumnName = "revision")
            })
    @OrderColumn(name = "ordinal")
    private List<CriterionScore> scores;

    protected Evaluation() {}

    /** @param scores of every criterion of the scale, in its order; they have a score each, or none has */
    Evaluation(
            Id id,
            Subject subject,
            Organization organization,
            Period period,
            EvaluationScale scale,
            LocalDate evaluatedOn,
            List<CriterionScore> scores,
            Instant recordedAt) {
        this.id = id;
        this.organization = organization;
        this.unionId = subject.unionId();
        this.union = subject.union();
        this.period = period.text();
        this.scale = scale;
        this.evaluatedOn = evaluatedOn;
        this.scores = scores;
        this.recordedAt = recordedAt;
        this.points = sum(CriterionScore::score);
        if (points != null) {
            this.classCode = scale.classOf(byCriterion()).code();
        }
    }

    UUID evaluationId() {
        return id.evaluationId();
    }

    int revision() {
        return id.revision();
    }

    /** The one that answers for it now: a union may stand elsewhere than when it was evaluated. */
    @Override
    public Organization organization() {
        return union == null ? organization : union.organization();
    }

    /** In whose stream it stands. */
    Organization place() {
        return organization;
    }

    @Override
    public Optional<UUID> unionId() {
        return Optional.ofNullable(unionId);
    }

    /** Whether the level above has evaluated. */
    boolean isFromAbove() {
        return points != null;
    }

    boolean isBy(EvaluationScale other) {
        return scale.id().equals(other.id());
    }

    boolean isOf(LocalDate date, List<CriterionScore> same) {
        return evaluatedOn.equals(date) && List.copyOf(scores).equals(same);
    }

    /** By the codes of the criteria. */
    Map<String, CriterionScore> scores() {
        return scores.stream().collect(Collectors.toMap(CriterionScore::criterion, score -> score));
    }

    /** @param subject as it is when this is recorded */
    MembershipEvent told(Subject subject) {
        if (!isFromAbove()) {
            return new UnionSelfEvaluated(
                    id.evaluationId(),
                    organization.code(),
                    unionId,
                    level(),
                    period,
                    scale.code(),
                    scale.version(),
                    Hundredths.of(sum(CriterionScore::selfScore)),
                    id.revision(),
                    evaluatedOn);
        }
        return new UnionEvaluated(
                id.evaluationId(),
                organization.code(),
                unionId,
                level(),
                subject.sector(),
                subject.enterpriseKind(),
                subject.unionKind(),
                period,
                scale.code(),
                scale.version(),
                Hundredths.of(points),
                classCode,
                scale.named(classCode).distinguished(),
                id.revision(),
                evaluatedOn);
    }

    /** @param withEvidence whether the caller may see what may name persons */
    EvaluationView view(boolean withEvidence) {
        var reached = classCode == null ? null : scale.named(classCode);
        return new EvaluationView(
                id.evaluationId(),
                organization.code(),
                unionId,
                level(),
                period,
                id.revision(),
                scale.code(),
                scale.version(),
                evaluatedOn,
                sum(CriterionScore::selfScore),
                points,
                classCode,
                reached == null ? null : reached.name(),
                reached == null ? null : reached.distinguished(),
                scores.stream()
                        .map(score -> withEvidence ? score : score.withoutEvidence())
                        .toList(),
                recordedAt);
    }

    private UnionLevel level() {
        return unionId == null ? UnionLevel.UPPER_LEVEL : UnionLevel.GRASSROOTS;
    }

    private Map<String, BigDecimal> byCriterion() {
        return scores.stream().collect(Collectors.toMap(CriterionScore::criterion, CriterionScore::score));
    }

    /** Null unless every criterion has such points. */
    private @Nullable BigDecimal sum(Function<CriterionScore, @Nullable BigDecimal> points) {
        var all = scores.stream().map(points).toList();
        return all.stream().allMatch(Objects::nonNull) ? all.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }
}
