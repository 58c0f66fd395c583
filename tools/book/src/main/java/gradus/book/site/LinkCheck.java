package gradus.book.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of the finished site, and finds what a reader would find broken. */
final class LinkCheck {
  private static final List<String> LINKS =
      List.of("href", "src", "srcset", "poster", "data", "action", "xlink:href");
  private static final List<String> REFERENCES =
      List.of("for", "aria-labelledby", "aria-describedby", "aria-controls");
  private static final Pattern REMOTE = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//).*");

  private final Path site;
  private final Map<String, Document> pages;
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private LinkCheck(Path site, Map<String, Document> pages) {
    this.site = site;
    this.pages = pages;
  }

  /**
   * Returns everything that is wrong, a line each.
   *
   * @param site the folder with all files of the site
   * @param pages the pages in it, by their file names
   */
  static List<String> problems(Path site, Map<String, Document> pages) {
    LinkCheck check = new LinkCheck(site, pages);
    pages.forEach(check::collectIds);
    pages.forEach(check::checkPage);
    check.problems.addAll(StyleSheets.problems(site));
    return check.problems;
  }

  private void collectIds(String file, Document page) {
    Set<String> unique = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!unique.add(element.id())) {
        problems.add(file + ": two elements have the id " + element.id());
      }
    }
    ids.put(file, unique);
  }

  private void checkPage(String file, Document page) {
    for (Element element : page.getAllElements()) {
      for (String name : LINKS) {
        if (element.hasAttr(name)) {
          checkLink(file, element, element.attr(name));
        }
      }
      for (String name : REFERENCES) {
        checkReference(file, element, name);
      }
      StyleSheets.remote(element.attr("style"))
          .forEach(url -> problems.add(file + ": the remote address " + url + " in a style"));
    }
    for (Element style : page.select("style")) {
      StyleSheets.remote(style.data())
          .forEach(url -> problems.add(file + ": the remote address " + url + " in a style"));
    }
    for (Element image : page.select("img:not([alt])")) {
      problems.add(file + ": no alternative text for the image " + image.attr("src"));
    }
  }

  private void checkLink(String file, Element element, String link) {
    if (link.startsWith("data:") && !element.normalName().equals("a")) {
      return;
    }
    if (REMOTE.matcher(link).matches()) {
      problems.add(file + ": the remote address " + link + ": the book is read offline");
      return;
    }
    String path = link.replaceFirst("[?#].*", "");
    String target = path.isEmpty() ? file : resolve(file, path);
    if (pages.containsKey(target)) {
      checkAnchor(file, element, link, target);
    } else if (!Files.isRegularFile(site.resolve(target))) {
      problems.add(file + ": the link " + link + " leads nowhere" + text(element));
    }
  }

  private void checkAnchor(String file, Element element, String link, String target) {
    int hash = link.indexOf('#');
    if (hash >= 0 && !ids.get(target).contains(decode(link.substring(hash + 1)))) {
      problems.add(file + ": the link " + link + " leads to no id" + text(element));
    }
  }

  private void checkReference(String file, Element element, String attribute) {
    for (String id : element.attr(attribute).trim().split("\\s+")) {
      if (!id.isEmpty() && !ids.get(file).contains(id)) {
        problems.add(file + ": " + attribute + "=\"" + id + "\" names no element");
      }
    }
  }

  private static String resolve(String file, String path) {
    return URI.create(file.replace(" ", "%20"))
        .resolve(path.replace(" ", "%20"))
        .normalize()
        .getPath();
  }

  private static String decode(String anchor) {
    return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String text(Element element) {
    String text = element.text();
    return text.isEmpty() ? "" : " (\"" + text + "\")";
  }
}
