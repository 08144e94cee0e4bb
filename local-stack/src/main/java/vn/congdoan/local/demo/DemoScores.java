package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.local.demo.Requests.Evaluation;
import vn.congdoan.local.demo.Requests.Score;

/**
 * Makes up the points of unions for a year, so that as many are in the two best classes as the documents say: over 93 %
 * in the state's sector, over 55 % in the others, and all upper-level unions; the same in every run.
 */
final class DemoScores {

    /** The year that unions are evaluated for. */
    static final String PERIOD = "2023";

    private static final int SEED = 1294;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate EVALUATED_ON = LocalDate.of(2024, 1, 15);

    /** Not all unions that there are: each takes a call of its own. */
    private static final int OF_STATE = 150;

    private static final int DISTINGUISHED_OF_STATE = 140;
    private static final int OF_OTHERS = 300;
    private static final int DISTINGUISHED_OF_OTHERS = 166;

    /** From which percent of its maximum each criterion is given points: up to 10 more leave the class as it is. */
    private static final int[] DISTINGUISHED = {90, 75, 75};

    private static final int[] NOT_DISTINGUISHED = {55, 55, 55, 35};
    /** In percent: with maxima of whole tens it gives whole halves of points. */
    private static final int STEP = 5;

    private static final int MOST = 100;

    // Its algorithm is laid down: the same on every machine.
    private final Random random = new Random(SEED);
    private final Map<String, Evaluation> ofOrganizations = new LinkedHashMap<>();
    private final Map<String, Evaluation> ofUnions = new LinkedHashMap<>();

    /** @param unions all that there are; some of those that had been founded before the year are evaluated */
    DemoScores(List<UnionStory> unions) {
        JsonNode upperLevel = scale("upper-level-union", 1);
        DemoTable.rows("organizations.csv").stream()
                .filter(row -> !row.get(3).isEmpty())
                .forEach(row -> ofOrganizations.put(row.get(0), evaluation(upperLevel, DISTINGUISHED)));
        evaluate(unions, sector -> sector == Sector.STATE, OF_STATE, DISTINGUISHED_OF_STATE);
        evaluate(unions, sector -> sector != Sector.STATE, OF_OTHERS, DISTINGUISHED_OF_OTHERS);
    }

    /** {@return the evaluations of upper-level unions by their codes} */
    Map<String, Evaluation> ofOrganizations() {
        return Collections.unmodifiableMap(ofOrganizations);
    }

    /** {@return the evaluations of grassroots unions by their names} */
    Map<String, Evaluation> ofUnions() {
        return Collections.unmodifiableMap(ofUnions);
    }

    private void evaluate(List<UnionStory> unions, Predicate<Sector> sector, int evaluated, int distinguished) {
        JsonNode grassroots = scale("grassroots-union", 2);
        List<UnionStory> some = new ArrayList<>(unions.stream()
                .filter(union ->
                        sector.test(union.sector()) && union.foundedOn().isBefore(FIRST_DAY))
                .toList());
        Collections.shuffle(some, random);
        for (int i = 0; i < evaluated; i++) {
            ofUnions.put(
                    "CĐCS " + some.get(i).employer(),
                    evaluation(grassroots, i < distinguished ? DISTINGUISHED : NOT_DISTINGUISHED));
        }
    }

    private static JsonNode scale(String code, int version) {
        return DemoTable.elements("evaluation-scales.json").stream()
                .filter(scale -> scale.path("scale").asText().equals(code)
                        && scale.path("version").asInt() == version)
                .findFirst()
                .orElseThrow();
    }

    private Evaluation evaluation(JsonNode scale, int[] levels) {
        int level = levels[random.nextInt(levels.length)];
        List<Score> scores = new ArrayList<>();
        for (JsonNode criterion : scale.at("/definition/criteria")) {
            int percent = level + STEP * random.nextInt(3);
            // Unions think as well of themselves as the level above does, or better.
            int own = Math.min(MOST, percent + STEP * random.nextInt(2));
            int maximum = criterion.path("maximum").asInt();
            scores.add(new Score(criterion.path("code").asText(), points(maximum, own), points(maximum, percent)));
        }
        return new Evaluation(
                scale.path("scale").asText(), scale.path("version").asInt(), EVALUATED_ON, List.copyOf(scores));
    }

    private static BigDecimal points(int maximum, int percent) {
        return BigDecimal.valueOf((long) maximum * percent, 2);
    }
}
