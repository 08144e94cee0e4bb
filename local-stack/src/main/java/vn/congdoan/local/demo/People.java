package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import vn.congdoan.local.demo.Requests.Person;

/** Makes people up, the same ones in the same order in every run. */
final class People {

    private static final List<String> FAMILY_NAMES = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi",
            "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> WOMENS_NAMES = List.of(
            "Thị Lan",
            "Thị Hương",
            "Thu Hà",
            "Thanh Huyền",
            "Ngọc Ánh",
            "Thùy Linh",
            "Minh Nguyệt",
            "Thị Bình",
            "Kim Oanh",
            "Phương Thảo",
            "Hồng Nhung",
            "Mai Anh",
            "Thị Yến",
            "Diệu Thúy",
            "Bích Ngọc",
            "Khánh Vân");
    private static final List<String> MENS_NAMES = List.of(
            "Văn An",
            "Văn Hùng",
            "Đức Anh",
            "Minh Quân",
            "Quang Huy",
            "Xuân Trường",
            "Tiến Dũng",
            "Hữu Phước",
            "Trọng Nghĩa",
            "Thành Công",
            "Mạnh Cường",
            "Tuấn Kiệt",
            "Bá Lộc",
            "Hoàng Nam",
            "Đình Trọng",
            "Việt Khôi");
    private static final int YOUNGEST = 19;
    private static final int OLDEST = 54;

    private final Random random = new Random(20210404);
    private int made;

    /** {@return as many people as wanted, all of working age on a day} */
    List<Person> admittedOn(LocalDate day, int count) {
        return IntStream.range(0, count).mapToObj(i -> admittedOn(day)).toList();
    }

    /** {@return a full name} */
    String name() {
        return name(random.nextBoolean());
    }

    private Person admittedOn(LocalDate day) {
        boolean woman = random.nextInt(100) < 55;
        LocalDate born =
                day.minusYears(YOUNGEST + random.nextInt(OLDEST - YOUNGEST)).minusDays(random.nextInt(365));
        return new Person(name(woman), born, woman ? "FEMALE" : "MALE", citizenId(woman, born));
    }

    private String name(boolean woman) {
        return pick(FAMILY_NAMES) + " " + pick(woman ? WOMENS_NAMES : MENS_NAMES);
    }

    /** Province 001 is Hà Nội; then century and gender, the year of birth, and a number of one's own. */
    private String citizenId(boolean woman, LocalDate born) {
        int century = born.getYear() < 2000 ? 0 : 2;
        return String.format(
                Locale.ROOT, "001%d%02d%06d", century + (woman ? 1 : 0), born.getYear() % 100, 900_000 + made++);
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
