package vn.congdoan.membership.evaluationscale;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Document;

/** A version of a scale in one of its revisions; it never changes. */
@Entity
@Table(name = "evaluation_scale")
@NullUnmarked // The persistence provider fills the fields.
public class EvaluationScale {

    @Id
    private UUID id;

    private String organizationCode;
    private String code;
    private int version;
    private int revision;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnionLevel level;

    private String[] enterpriseKinds;
    private String[] unionKinds;
    private int validFromYear;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "evaluation_criterion", joinColumns = @JoinColumn(name = "scale_id"))
    @OrderColumn(name = "ordinal")
    private List<Criterion> criteria;

    @ElementCollection
    @CollectionTable(name = "evaluation_class", joinColumns = @JoinColumn(name = "scale_id"))
    @OrderColumn(name = "ordinal")
    private List<EvaluationClass> classes;

    protected EvaluationScale() {}

    /** @param document absent where none is known */
    EvaluationScale(
            String organizationCode,
            String code,
            int version,
            int revision,
            ScaleDefinitionRequest request,
            @Nullable Document document,
            Instant recordedAt) {
        this.id = Identifiers.next();
        this.organizationCode = organizationCode;
        this.code = code;
        this.version = version;
        this.revision = revision;
        this.name = request.name();
        this.level = request.appliesTo().level();
        this.enterpriseKinds = names(request.appliesTo().enterpriseKinds());
        this.unionKinds = names(request.appliesTo().unionKinds());
        this.validFromYear = request.validFromYear();
        this.document = document;
        this.recordedAt = recordedAt;
        this.criteria = request.criteria();
        this.classes = request.classes();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    int revision() {
        return revision;
    }

    String organizationCode() {
        return organizationCode;
    }

    public UnionLevel level() {
        return level;
    }

    public int validFromYear() {
        return validFromYear;
    }

    /** The employers whose unions it is for; of any, or without one, where it is empty. */
    public Set<EnterpriseKind> enterpriseKinds() {
        return kinds(EnterpriseKind.class, enterpriseKinds);
    }

    /** The kinds of grassroots unions that it is for; any where it is empty. */
    public Set<UnionKind> unionKinds() {
        return kinds(UnionKind.class, unionKinds);
    }

    /** What points are given for. */
    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    /** The class of that code. */
    public EvaluationClass named(String classCode) {
        return classes.stream()
                .filter(each -> each.code().equals(classCode))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What the points make of a union: the first class whose limit they reach and whose condition they meet.
     *
     * @param points of every criterion, by its code
     */
    public EvaluationClass classOf(Map<String, BigDecimal> points) {
        var sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return classes.stream()
                .filter(each -> each.fromPoints().compareTo(sum) <= 0 && isMet(each, points))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last class takes every union"));
    }

    private boolean isMet(EvaluationClass candidate, Map<String, BigDecimal> points) {
        if (candidate.minimumShareOfEachCriterion() == null) {
            return true;
        }
        var percent = BigDecimal.valueOf(candidate.minimumShareOfEachCriterion());
        return criteria.stream()
                .allMatch(each -> points.get(each.code())
                                .movePointRight(2)
                                .compareTo(each.maximum().multiply(percent))
                        >= 0);
    }

    /** Whether it says the same. */
    boolean isAs(ScaleDefinitionRequest request) {
        return name.equals(request.name())
                && level == request.appliesTo().level()
                && enterpriseKinds().equals(set(request.appliesTo().enterpriseKinds()))
                && unionKinds().equals(set(request.appliesTo().unionKinds()))
                && validFromYear == request.validFromYear()
                && (document == null
                        ? request.document() == null
                        : document.cited().equals(request.document()))
                && criteria().equals(request.criteria())
                && List.copyOf(classes).equals(request.classes());
    }

    EvaluationScaleDefined defined(LocalDate on) {
        return new EvaluationScaleDefined(
                organizationCode,
                code,
                version,
                revision,
                name,
                level,
                enterpriseKinds == null ? null : List.copyOf(enterpriseKinds()),
                unionKinds == null ? null : List.copyOf(unionKinds()),
                validFromYear,
                document == null ? null : document.reference(),
                criteria.stream()
                        .map(each ->
                                new EvaluationScaleDefined.ScaleCriterion(each.code(), Hundredths.of(each.maximum())))
                        .toList(),
                classes.stream()
                        .map(each -> new EvaluationScaleDefined.ScaleClass(
                                each.code(),
                                each.name(),
                                Hundredths.of(each.fromPoints()),
                                each.minimumShareOfEachCriterion(),
                                each.distinguished()))
                        .toList(),
                on);
    }

    EvaluationScaleView view() {
        return new EvaluationScaleView(
                organizationCode,
                code,
                version,
                revision,
                name,
                new AppliesTo(
                        level,
                        enterpriseKinds == null ? null : List.copyOf(enterpriseKinds()),
                        unionKinds == null ? null : List.copyOf(unionKinds())),
                validFromYear,
                cited(),
                criteria(),
                List.copyOf(classes),
                recordedAt);
    }

    private @Nullable CitedDocument cited() {
        return document == null ? null : document.cited();
    }

    /** Each once, in the order of the code list. */
    private static <E extends Enum<E>> String @Nullable [] names(@Nullable List<E> kinds) {
        return kinds == null
                ? null
                : kinds.stream().distinct().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static <E extends Enum<E>> Set<E> kinds(Class<E> type, String @Nullable [] names) {
        return names == null
                ? EnumSet.noneOf(type)
                : Arrays.stream(names)
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static <E> Set<E> set(@Nullable Collection<E> kinds) {
        return kinds == null ? Set.of() : Set.copyOf(kinds);
    }
}
