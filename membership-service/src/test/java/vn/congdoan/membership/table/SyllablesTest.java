package vn.congdoan.membership.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTest {

    @Test
    void vietnameseIsPlausible() {
        var text = "Nguyễn Thị Bình Trần Đức Hưởng Lê Quỳnh Như Phạm Khuyên Đoàn Huỳnh Ngoãn Nghiêm Yến Uyên Thuý Thủy"
                + " Hoàng Xuân Trường Vũ Kiều Oanh Đặng Thị Thuỳ Dương Bùi Hữu Nghĩa Giang Gìn Quyết Huệ Hoè Tuyết Nguyệt"
                + " Công đoàn cơ sở Trường Tiểu học Liên đoàn Lao động quyết định ngoài Nhà nước kết nạp đoàn viên người";

        assertThat(Syllables.share(text)).isEqualTo(1);
    }

    @Test
    void whatFontsShowIsNot() {
        assertThat(Syllables.share("NguyÔn V¨n ¸nh TrÇn ThÞ Hång")).isLessThan(0.4);
        assertThat(Syllables.share("Nguyeãn Vaên AÙnh Traàn Thò Hoàng")).isLessThan(0.6);
    }
}
