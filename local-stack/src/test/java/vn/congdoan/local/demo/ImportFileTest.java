package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportFileTest {

    @Test
    void isCsvWithItsColumnsFirst() {
        ImportFile file = new ImportFile(
                "ENTERPRISES",
                List.of("name", "address"),
                () -> Stream.of(
                        List.of("Công ty Nhà \"D'LAND\"", "Số 1, Hà Nội"), List.of("Công ty Kim Lâm", "Hà Nội")));

        assertThat(text(file)).isEqualToNormalizingNewlines("""
                name,address
                "Công ty Nhà ""D'LAND""\","Số 1, Hà Nội"
                Công ty Kim Lâm,Hà Nội
                """);
    }

    @Test
    void isTheSameEachTimeItIsSent() {
        ImportFile file = numbers(new AtomicInteger());

        assertThat(text(file)).isEqualTo(text(file));
        assertThat(text(file).lines()).hasSize(10_001).startsWith("n", "0").endsWith("9999");
    }

    @Test
    void isWrittenWhileItIsSent() {
        AtomicInteger made = new AtomicInteger();

        Iterator<byte[]> pages = numbers(made).iterator();

        assertThat(pages.next()).isNotEmpty();
        assertThat(made).hasValueLessThan(1000);
    }

    private static ImportFile numbers(AtomicInteger made) {
        return new ImportFile("PLANS", List.of("n"), () -> IntStream.range(0, 10_000)
                .peek(n -> made.incrementAndGet())
                .mapToObj(n -> List.of(Integer.toString(n))));
    }

    private static String text(ImportFile file) {
        List<String> pages = new ArrayList<>();
        file.forEach(page -> pages.add(new String(page, StandardCharsets.UTF_8)));
        return String.join("", pages);
    }
}
