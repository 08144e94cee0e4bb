package vn.congdoan.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which offices decide: neither weekends nor holidays, and more in some months than in others. */
final class OfficeDays {

    private record Span(LocalDate first, LocalDate last) {

        private Span(String first, String last) {
            this(LocalDate.parse(first), LocalDate.parse(last));
        }

        private boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    /** The lunar new year, and the days of the Hùng kings. */
    private static final List<Span> LUNAR_HOLIDAYS = List.of(
            new Span("2021-02-10", "2021-02-16"),
            new Span("2021-04-21", "2021-04-21"),
            new Span("2022-01-31", "2022-02-04"),
            new Span("2022-04-11", "2022-04-11"),
            new Span("2023-01-20", "2023-01-26"),
            new Span("2023-05-02", "2023-05-03"));

    private static final int[] WEIGHTS = {6, 4, 11, 12, 12, 10, 9, 8, 8, 11, 10, 7};
    /** Hà Nội was locked down from 2021-07-24 to 2021-09-21. */
    private static final int[] WEIGHTS_OF_2021 = {6, 4, 13, 13, 9, 11, 6, 1, 3, 13, 13, 9};

    private static final Map<Integer, List<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private OfficeDays() {}

    /**
     * One of the days from one to another of the same year, both included.
     *
     * @throws IllegalArgumentException when there is no office day among them
     */
    static LocalDate any(Random random, LocalDate first, LocalDate last) {
        int[] weights = first.getYear() == 2021 ? WEIGHTS_OF_2021 : WEIGHTS;
        List<LocalDate> days = BY_YEAR.computeIfAbsent(first.getYear(), OfficeDays::of).stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        int[] upTo =
                days.stream().mapToInt(day -> weights[day.getMonthValue() - 1]).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
        if (upTo.length == 0) {
            throw new IllegalArgumentException("no office day from %s to %s".formatted(first, last));
        }
        int found = Arrays.binarySearch(upTo, 1 + random.nextInt(upTo[upTo.length - 1]));
        return days.get(found < 0 ? -found - 1 : found);
    }

    /** {@return the first one that is not before a day} */
    static LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static List<LocalDate> of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(OfficeDays::isOne).toList();
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && LUNAR_HOLIDAYS.stream().noneMatch(span -> span.contains(day));
    }
}
