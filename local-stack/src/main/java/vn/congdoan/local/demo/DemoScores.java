package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.local.demo.Requests.Evaluation;
import vn.congdoan.local.demo.Requests.Score;

/**
 * The points that unions are given for {@value #YEAR}, made up so that of the unions of state employers over 93 % are in the
 * two best classes, of the others over 55 %, and of the upper-level unions all: what the documents tell of a year.
 */
final class DemoScores {

    static final int YEAR = 2022;

    private static final LocalDate EVALUATED_ON = LocalDate.of(YEAR, 12, 22);
    /** One in so many unions of state employers is in neither of the two best classes. */
    private static final int STATE_UNIONS_A_LAGGARD = 15;
    /** In percent. */
    private static final int OTHERS_DISTINGUISHED = 56;

    private static final int[] DISTINGUISHED = {96, 92, 84, 88};
    private static final int[] LAGGING = {72, 64, 58};

    private final String scale;
    private final int version;
    private final JsonNode criteria;

    /** @param scale one of {@code evaluation-scales.json} */
    DemoScores(JsonNode scale) {
        this.scale = scale.path("scale").asText();
        version = scale.path("version").asInt();
        criteria = scale.at("/definition/criteria");
    }

    /**
     * The evaluation of a grassroots union.
     *
     * @param isState whether its employer is the state's
     * @param number 0, 1, 2 … among those of which the same is true
     */
    Evaluation ofUnion(boolean isState, int number) {
        boolean distinguished = isState
                ? number % STATE_UNIONS_A_LAGGARD != STATE_UNIONS_A_LAGGARD - 1
                : number * OTHERS_DISTINGUISHED % 100 < OTHERS_DISTINGUISHED;
        int[] percents = distinguished ? DISTINGUISHED : LAGGING;
        return evaluation(percents[number % percents.length]);
    }

    /** The evaluation of an upper-level union, 0, 1, 2 … of all. */
    Evaluation ofOrganization(int number) {
        return evaluation(DISTINGUISHED[number % DISTINGUISHED.length]);
    }

    /** @param percent of each criterion's maximum, rounded up to whole points */
    private Evaluation evaluation(int percent) {
        List<Score> scores = new ArrayList<>();
        criteria.forEach(criterion -> {
            int maximum = criterion.path("maximum").asInt();
            int score = (maximum * percent + 99) / 100;
            scores.add(new Score(criterion.path("code").asText(), Math.min(maximum, score + 1), score));
        });
        return new Evaluation(scale, version, EVALUATED_ON, scores);
    }
}
