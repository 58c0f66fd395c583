package gradus.book.live;

import org.teavm.jso.JSExportClasses;

/** Where the compilation to JavaScript starts; it brings {@link LiveEngine} into the page. */
@JSExportClasses(LiveEngine.class)
final class LivePage {
  private LivePage() {}
}
