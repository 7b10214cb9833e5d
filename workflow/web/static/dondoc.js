// Forms work without this file; with it, a refusal appears beside the form and a second click waits.
"use strict";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent === "true") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  window.setTimeout(() => { form.dataset.sent = ""; }, 5000);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest("form");
  if (form) {
    form.dataset.sent = "";
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.getAttribute("role") === "alert") {
    event.target.scrollIntoView({ block: "nearest" });
  }
});

document.addEventListener("htmx:sendError", () => {
  const place = document.getElementById("loi");
  if (place) {
    place.innerHTML = '<div class="alert alert-danger">Không kết nối được máy chủ: hãy kiểm tra mạng rồi gửi lại. Những gì đã nhập vẫn còn.</div>';
  }
});

if (window.matchMedia("(max-width: 60rem)").matches) {
  document.querySelector(".side-menu")?.removeAttribute("open");
}
