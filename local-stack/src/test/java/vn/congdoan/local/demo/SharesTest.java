package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void followTheWeights() {
        assertThat(Shares.of(10, new double[] {1, 2, 2}, 0)).containsExactly(2, 4, 4);
    }

    @Test
    void giveWhatIsLeftToTheLargestRemainders() {
        assertThat(Shares.of(10, new double[] {5, 3, 3}, 0)).containsExactly(4, 3, 3);
    }

    @Test
    void addUpToTheTotalAndAreNeverUnderTheLeast() {
        Random random = new Random(7);
        for (int run = 0; run < 1000; run++) {
            double[] weights = random.doubles(1 + random.nextInt(40), 0.01, 100).toArray();
            int total = 3 * weights.length + random.nextInt(5000);

            int[] shares = Shares.of(total, weights, 3);

            assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
            assertThat(Arrays.stream(shares).boxed()).hasSize(weights.length).allMatch(share -> share >= 3);
        }
    }

    @Test
    void areRefusedWhereTheTotalIsTooSmall() {
        assertThatThrownBy(() -> Shares.of(5, new double[] {1, 1}, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
