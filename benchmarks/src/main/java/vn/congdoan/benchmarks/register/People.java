package vn.congdoan.benchmarks.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes people up, the same ones in the same order for the same seed. Family names come as often as Lê Trung Hoa counted
 * them (Họ và tên người Việt Nam, 2005): Nguyễn 38.4 %, Trần 11 %, Lê 9.5 %; given names as a few very common ones and
 * a long tail. Not safe for use by several threads.
 */
public final class People {

    /** In tenths of a percent. */
    private static final Weighted FAMILY_NAMES = new Weighted("""
            Nguyễn 384 Trần 110 Lê 95 Phạm 71 Hoàng 31 Huỳnh 20 Phan 45 Vũ 24 Võ 15 Đặng 21 Bùi 20 Đỗ 14 Hồ 13
            Ngô 13 Dương 10 Lý 5 Đinh 8 Trịnh 7 Đoàn 7 Mai 6 Lương 6 Cao 5 Đào 5 Tạ 4 Hà 4 Trương 6 Lâm 4 Tô 3
            Chu 3 Quách 2 Kiều 2 Phùng 3 Thái 3 La 1 Vương 3 Từ 2 Tống 2 Nghiêm 2 Khuất 1 Ninh 1 Bạch 1 Viên 1""");

    private static final Weighted WOMENS_MIDDLE_NAMES = new Weighted("""
            Thị 520 Ngọc 60 Thu 50 Thanh 60 Thùy 35 Phương 40 Minh 25 Kim 30 Hồng 35 Bích 25 Mai 20 Diệu 12 Khánh 12
            Quỳnh 16 Thị_Thu 20 Thị_Thanh 20 Thị_Ngọc 20""");

    private static final Weighted MENS_MIDDLE_NAMES = new Weighted("""
            Văn 330 Đức 70 Minh 60 Quang 50 Xuân 40 Hữu 40 Tiến 35 Thành 30 Mạnh 30 Tuấn 30 Bá 20 Đình 40 Ngọc 30
            Trọng 20 Việt 20 Hoàng 25 Công 20 Anh 15 Duy 20 Thế 20 Gia 8 Khắc 6""");

    private static final Weighted WOMENS_NAMES = new Weighted("""
            Hương 60 Lan 45 Hà 48 Hằng 42 Huyền 40 Linh 50 Trang 52 Thảo 45 Thủy 40 Nga 30 Hoa 36 Yến 32 Hạnh 30
            Ngọc 34 Nhung 30 Mai 28 Anh 45 Vân 30 Dung 26 Loan 22 Oanh 18 Phương 40 Hiền 34 Tâm 22 Thu 30 Tuyết 18
            Bình 12 Nguyệt 10 Ánh 14 Chi 14 Châu 10 Diễm 4 Đào 6 Điệp 4 Giang 12 Hoài 10 Hồng 24 Khuyên 4 Kiều 6 Liên 16
            Liễu 4 Ly 12 My 10 Ngân 18 Nhàn 6 Nhi 14 Quyên 10 Quỳnh 18 Sương 4 Thanh 20 Thắm 6 Thoa 8 Thơm 6 Thúy 22
            Trâm 8 Trinh 8 Tú 6 Uyên 8 Xuân 14 Xoan 2 Hường 10 Lụa 2 Mận 2 Tươi 4""");

    private static final Weighted MENS_NAMES = new Weighted("""
            Hùng 52 Dũng 50 Cường 46 Tuấn 52 Anh 44 Nam 44 Sơn 40 Hải 40 Thắng 36 Minh 38 Quân 30 Huy 36 Long 36
            Trung 36 Đức 34 Hiếu 32 Hoàng 30 Thành 34 Tùng 26 Việt 22 Bình 28 Khánh 20 Phúc 22 Lâm 18 Kiên 22 Mạnh 26
            Quang 24 Tú 16 Vinh 18 An 14 Bách 6 Bảo 14 Chiến 14 Chung 10 Công 12 Cương 6 Duy 20 Đạt 26 Đông 10 Giang 12
            Hậu 8 Hòa 18 Hưng 26 Khoa 12 Khải 8 Kiệt 6 Lộc 10 Lợi 8 Luân 6 Nghĩa 14 Nhân 8 Phong 16 Phương 12 Quý 8
            Quyết 8 Sáng 4 Tài 12 Tâm 10 Thái 12 Thịnh 10 Thiện 8 Thọ 6 Tiến 20 Toàn 20 Trường 18 Tuyên 4 Văn 6 Vũ 14
            Vương 4 Ước 2 Xuân 4 Lực 6 Khôi 4""");

    private static final int YOUNGEST = 19;
    private static final int OLDEST = 54;
    private static final int DAYS_A_YEAR = 365;

    private final SplittableRandom random;
    private final long firstCitizenId;
    private long made;

    /**
     * @param seed of the sequence
     * @param firstCitizenId number of the first person; each has the next
     */
    public People(long seed, long firstCitizenId) {
        this.random = new SplittableRandom(seed);
        this.firstCitizenId = firstCitizenId;
    }

    /** {@return a person of working age on a day} */
    public Person on(LocalDate day) {
        boolean woman = random.nextInt(100) < 52;
        LocalDate born = day.minusYears(random.nextInt(YOUNGEST, OLDEST)).minusDays(random.nextInt(DAYS_A_YEAR));
        return new Person(name(woman), born, woman ? "FEMALE" : "MALE", citizenId());
    }

    /** {@return full names} */
    public List<String> names(int count) {
        return Stream.generate(() -> name(random.nextBoolean())).limit(count).toList();
    }

    private String name(boolean woman) {
        return String.join(
                " ",
                FAMILY_NAMES.draw(random),
                (woman ? WOMENS_MIDDLE_NAMES : MENS_MIDDLE_NAMES).draw(random),
                (woman ? WOMENS_NAMES : MENS_NAMES).draw(random));
    }

    private String citizenId() {
        return String.format(Locale.ROOT, "%012d", firstCitizenId + made++);
    }
}
