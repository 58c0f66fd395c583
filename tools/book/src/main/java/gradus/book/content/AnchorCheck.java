package gradus.book.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that the sections exist which the lists of samples and errata name. */
final class AnchorCheck {
  private final BookFiles files;
  private final List<Page> pages;
  private final List<String> problems = new ArrayList<>();

  /** Prepares to look for sections in all pages but the one that repeats them. */
  AnchorCheck(BookFiles files, List<Page> pages) {
    this.files = files;
    this.pages = List.copyOf(pages);
  }

  /** Returns what is wrong. */
  List<String> problems() {
    for (Tutorial.Sample sample : Coverage.read(files).samples()) {
      for (String anchor : sample.sections()) {
        check(files.coverage(), "sample " + sample.id(), anchor);
      }
    }
    for (Erratum erratum : ErrataList.read(files).entries().values()) {
      if (erratum.isShown()) {
        check(files.errata(), "erratum " + erratum.id(), erratum.section());
      }
    }
    return problems;
  }

  private void check(Path list, String entry, String anchor) {
    if (pages.stream().noneMatch(page -> page.heading(anchor).isPresent())) {
      problems.add(
          "%s: %s names the section #%s, which no page has: write [#%s] above a heading"
              .formatted(files.place(list), entry, anchor, anchor));
    }
  }
}
