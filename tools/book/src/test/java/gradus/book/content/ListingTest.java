package gradus.book.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a listing")
class ListingTest {
  @Test
  @DisplayName("loses the indent that all its lines share, and no more")
  void dedents() {
    assertThat(Listing.of("    if (x) {\n      y();\n\n    }").text())
        .isEqualTo("if (x) {\n  y();\n\n}");
  }

  @Test
  @DisplayName("loses markers and tags, and blank lines at its ends")
  void cleans() {
    assertThat(
            Listing.of(
                    "\n  // BEGIN SOLUTION 1.2 mul\n  // tag::a-b[]\n  x();\n  // end::a-b[]\n"
                        + "  // END SOLUTION\n\n")
                .text())
        .isEqualTo("x();");
  }

  @Test
  @DisplayName("keeps comments that only mention markers")
  void keepsComments() {
    assertThat(Listing.of("// the tag::code[] lines\n// BEGINNING").lines()).hasSize(2);
  }

  @Test
  @DisplayName("complains about every line of more than 76 columns")
  void complains() {
    String fits = "x".repeat(76);
    assertThat(new Listing(List.of(fits, fits + "y", fits + "yz")).complaints())
        .containsExactly(
            "a listing has a line of 77 columns, more than 76: shorten `" + fits + "y`",
            "a listing has a line of 78 columns, more than 76: shorten `" + fits + "yz`");
  }

  @Test
  @DisplayName("an empty one stays empty")
  void empty() {
    assertThat(Listing.of("\n  // END SOLUTION\n").lines()).isEmpty();
  }
}
