package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.local.demo.Requests.Evaluation;
import vn.congdoan.local.demo.Requests.Score;

class DemoScoresTest {

    private static final List<UnionStory> UNIONS =
            new DemoCity().unions().stream().map(DemoCity.Union::story).toList();
    private static final DemoScores SCORES = new DemoScores(UNIONS);
    private static final List<JsonNode> SCALES = DemoTable.elements("evaluation-scales.json");

    @Test
    void putsAsManyInTheTwoBestClassesAsTheDocumentSays() {
        // when
        List<UnionStory> evaluated = evaluated();
        List<UnionStory> ofState = evaluated.stream()
                .filter(union -> union.sector() == Sector.STATE)
                .toList();
        List<UnionStory> others = evaluated.stream()
                .filter(union -> union.sector() != Sector.STATE)
                .toList();

        // then
        assertThat(ofState).hasSize(150);
        assertThat(ofState.stream().filter(DemoScoresTest::isDistinguished)).hasSize(140);
        assertThat(others).hasSize(300);
        assertThat(others.stream().filter(DemoScoresTest::isDistinguished)).hasSize(166);
        assertThat(SCORES.ofOrganizations())
                .hasSize(45)
                .doesNotContainKey("HN")
                .allSatisfy((code, evaluation) -> assertThat(
                                classOf(evaluation).path("distinguished").asBoolean())
                        .isTrue());
    }

    @Test
    void spreadsOverClassesSectorsAndOrganizations() {
        assertThat(SCORES.ofUnions().values().stream()
                        .map(evaluation -> classOf(evaluation).path("code").asText()))
                .contains("excellent", "well", "completed", "not-completed");
        assertThat(SCORES.ofOrganizations().values().stream()
                        .map(evaluation -> classOf(evaluation).path("code").asText()))
                .contains("excellent", "well");
        assertThat(evaluated().stream().map(UnionStory::sector)).contains(Sector.values());
        assertThat(evaluated().stream().map(UnionStory::organization).distinct())
                .hasSizeGreaterThan(30);
    }

    @Test
    void evaluatesUnionsOfEarlierYears() {
        assertThat(evaluated())
                .hasSameSizeAs(SCORES.ofUnions().keySet())
                .allSatisfy(union -> assertThat(union.foundedOn()).isBefore("2023-01-01"));
    }

    @Test
    void givesWholeHalvesOfPointsUpToEachMaximum() {
        List<Evaluation> all = new ArrayList<>(SCORES.ofUnions().values());
        all.addAll(SCORES.ofOrganizations().values());

        assertThat(all).hasSize(495).allSatisfy(evaluation -> {
            Map<String, BigDecimal> maxima = maxima(scaleOf(evaluation));
            assertThat(evaluation.scores()).extracting(Score::criterion).containsExactlyElementsOf(maxima.keySet());
            assertThat(evaluation.scores()).allSatisfy(score -> {
                assertThat(score.score()).isPositive().isLessThanOrEqualTo(score.selfScore());
                assertThat(score.selfScore()).isLessThanOrEqualTo(maxima.get(score.criterion()));
                assertThat(score.score().remainder(new BigDecimal("0.5"))).isZero();
                assertThat(score.selfScore().remainder(new BigDecimal("0.5"))).isZero();
            });
        });
    }

    @Test
    void isTheSameInEveryRun() {
        DemoScores again = new DemoScores(UNIONS);

        assertThat(again.ofUnions()).isEqualTo(SCORES.ofUnions());
        assertThat(again.ofOrganizations()).isEqualTo(SCORES.ofOrganizations());
    }

    @Test
    void followsScalesOfAHundredPoints() {
        Set<String> scales = new HashSet<>();
        for (JsonNode scale : SCALES) {
            assertThat(maxima(scale).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            assertThat(scale.at("/definition/classes").findValues("fromPoints").stream()
                            .map(JsonNode::asInt))
                    .hasSize(4)
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .endsWith(0);
            scales.add(
                    scale.path("scale").asText() + "/" + scale.path("version").asText() + " from "
                            + scale.at("/definition/validFromYear").asText());
        }
        assertThat(scales)
                .containsExactlyInAnyOrder(
                        "grassroots-union/1 from 1990",
                        "grassroots-union/2 from 2019",
                        "upper-level-union/1 from 2019");
    }

    private static List<UnionStory> evaluated() {
        return UNIONS.stream()
                .filter(union -> SCORES.ofUnions().containsKey("CĐCS " + union.employer()))
                .toList();
    }

    private static boolean isDistinguished(UnionStory union) {
        Evaluation evaluation = Objects.requireNonNull(SCORES.ofUnions().get("CĐCS " + union.employer()));
        return classOf(evaluation).path("distinguished").asBoolean();
    }

    /** The first whose points it reaches and whose condition it meets. */
    private static JsonNode classOf(Evaluation evaluation) {
        JsonNode scale = scaleOf(evaluation);
        Map<String, BigDecimal> maxima = maxima(scale);
        BigDecimal points = evaluation.scores().stream().map(Score::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (JsonNode each : scale.at("/definition/classes")) {
            BigDecimal share =
                    BigDecimal.valueOf(each.path("minimumShareOfEachCriterion").asInt(), 2);
            if (points.compareTo(each.path("fromPoints").decimalValue()) >= 0
                    && evaluation.scores().stream()
                            .allMatch(score -> score.score()
                                            .compareTo(maxima.getOrDefault(score.criterion(), BigDecimal.ZERO)
                                                    .multiply(share))
                                    >= 0)) {
                return each;
            }
        }
        throw new AssertionError("the last class takes every union");
    }

    private static JsonNode scaleOf(Evaluation evaluation) {
        return SCALES.stream()
                .filter(scale -> scale.path("scale").asText().equals(evaluation.scale())
                        && scale.path("version").asInt() == evaluation.version())
                .findFirst()
                .orElseThrow();
    }

    /** In the order of the criteria, as their codes have it. */
    private static Map<String, BigDecimal> maxima(JsonNode scale) {
        Map<String, BigDecimal> maxima = new LinkedHashMap<>();
        scale.at("/definition/criteria")
                .forEach(criterion -> maxima.put(
                        criterion.path("code").asText(),
                        criterion.path("maximum").decimalValue()));
        return maxima;
    }
}
